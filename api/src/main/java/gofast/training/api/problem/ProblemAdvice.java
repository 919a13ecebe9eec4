package gofast.training.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever leaves a controller as an exception into a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e, HttpServletRequest request) {
        return answer(e.problem(), new HttpHeaders(), request);
    }

    /** Whoever begins with a transaction finds out when it begins, or ends. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> databaseIsDown(NestedRuntimeException e, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", e.getMostSpecificCause().toString());
        return answer(Problem.temporarilyUnavailable("The database"), new HttpHeaders(), request);
    }

    /** Headers and parameters are read, and found to be none, only when somebody asks for them. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return answer(Problem.ofStatus(400), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        LOG.error("{} failed", request.getMethod(), e);
        return answer(Problem.ofStatus(500), new HttpHeaders(), request);
    }

    /** Everything Spring MVC refuses by itself comes here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var web = (ServletWebRequest) request;
        if (Objects.requireNonNull(web.getResponse()).isCommitted()) {
            return null;
        }
        return answer(problem(e, status), headers, web.getRequest());
    }

    private static Problem problem(Exception e, HttpStatusCode status) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException method -> wrongMethod(method);
            case HttpMediaTypeNotAcceptableException form -> wrongForm(form);
            default -> Problem.ofStatus(status.value());
        };
    }

    /** JSON, but for what is a stream. */
    private static Problem wrongForm(HttpMediaTypeNotAcceptableException e) {
        return e.getSupportedMediaTypes().equals(List.of(MediaType.TEXT_EVENT_STREAM))
                ? new Problem(ProblemType.NOT_ACCEPTABLE, "Accept text/event-stream: there is no other form.")
                : Problem.ofStatus(HttpStatus.NOT_ACCEPTABLE.value());
    }

    private static Problem wrongMethod(HttpRequestMethodNotSupportedException e) {
        String known = String.join(
                ", ",
                Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.<HttpMethod>of()).stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .toList());
        return new Problem(ProblemType.METHOD_NOT_ALLOWED, "Use one of the methods this path knows: " + known + ".");
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.type().status()).headers(headers);
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem, request.getRequestURI()));
    }
}
