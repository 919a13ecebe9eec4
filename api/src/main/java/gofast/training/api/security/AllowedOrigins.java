package gofast.training.api.security;

import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of the configured origins call from a browser, and read the headers they need. */
@Component
class AllowedOrigins {
    private static final Duration PREFLIGHT_LIFETIME = Duration.ofHours(1);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> REQUEST_HEADERS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Last-Event-ID",
            "Prefer");
    private static final List<String> RESPONSE_HEADERS = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WWW_AUTHENTICATE,
            "Idempotency-Key",
            "Preference-Applied");

    private final CorsProperties properties;
    private final ProblemWriter problems;

    AllowedOrigins(CorsProperties properties, ProblemWriter problems) {
        this.properties = properties;
        this.problems = problems;
    }

    boolean areThere() {
        return !properties.allowedOrigins().isEmpty();
    }

    /** Answers preflights, which come without a token, and refuses other origins. */
    CorsFilter filter() {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(properties.allowedOrigins());
        configuration.setAllowedMethods(METHODS);
        configuration.setAllowedHeaders(REQUEST_HEADERS);
        configuration.setExposedHeaders(RESPONSE_HEADERS);
        configuration.setMaxAge(PREFLIGHT_LIFETIME);
        var filter = new CorsFilter(request -> configuration);
        filter.setCorsProcessor(new RefusesWithAProblem(problems));
        return filter;
    }

    private static final class RefusesWithAProblem extends DefaultCorsProcessor {
        private static final Problem REFUSED = new Problem(
                ProblemType.ORIGIN_NOT_ALLOWED,
                "Pages of this origin may not send this request; gofast.cors.allowed-origins lists those that may.");

        private final ProblemWriter problems;

        private RefusesWithAProblem(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean allowed = isReadable(request) && super.processRequest(configuration, request, response);
            if (!allowed) {
                problems.write(request, response, REFUSED);
            }
            return allowed;
        }

        /** Spring's processor throws over an Origin that is no address. */
        private static boolean isReadable(HttpServletRequest request) {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin == null || origin.matches("[a-z][a-z0-9+.-]*://[A-Za-z0-9.:\\[\\]-]+(?<!\\[)");
        }

        /** The problem is written once it is known that the request is refused. */
        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
    }
}
