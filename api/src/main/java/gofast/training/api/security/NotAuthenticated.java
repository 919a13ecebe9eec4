package gofast.training.api.security;

import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers requests that come without a token, or with one that does not hold. */
@Component
class NotAuthenticated implements AuthenticationEntryPoint {
    private static final Logger LOG = LoggerFactory.getLogger(NotAuthenticated.class);

    private final ProblemWriter problems;
    private final FailedAuthentications failures;

    NotAuthenticated(ProblemWriter problems, FailedAuthentications failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            LOG.warn("A token could not be checked: {}", exception.getMessage());
            problems.write(request, response, Problem.temporarilyUnavailable("The issuer of tokens"));
            return;
        }
        Optional<Duration> wait = failures.countFrom(request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.write(request, response, tooOften(wait.get()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(exception));
        problems.write(request, response, new Problem(ProblemType.NOT_AUTHENTICATED, detail(exception)));
    }

    private static Problem tooOften(Duration wait) {
        return Problem.passing(
                ProblemType.AUTHENTICATION_FAILED_TOO_OFTEN,
                "Too many requests from your address came without a valid token; wait as long as Retry-After says, or send a valid one.",
                wait);
    }

    private static String challenge(AuthenticationException exception) {
        return exception instanceof OAuth2AuthenticationException refused
                ? "Bearer error=\"%s\"".formatted(refused.getError().getErrorCode())
                : "Bearer";
    }

    private static String detail(AuthenticationException exception) {
        String reason = exception instanceof OAuth2AuthenticationException refused
                ? refused.getError().getDescription()
                : null;
        return reason == null
                ? "Send a token of your identity provider, in the header Authorization: Bearer <token>."
                : "Get a new token: this one is refused (%s).".formatted(reason);
    }

    /** Makes the filter bring its troubles with the issuer here, instead of throwing them at the container. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> unreachableIssuers() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(NotAuthenticated.this::commence);
                return filter;
            }
        };
    }
}
