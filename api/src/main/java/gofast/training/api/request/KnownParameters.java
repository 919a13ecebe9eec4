package gofast.training.api.request;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.FieldError;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters that a controller does not ask for with {@link RequestParam}, and those that come twice where
 * one is asked for: a filter that is misspelt would otherwise seem to work.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            checked(request.getParameterMap(), known(method)).orElseThrow();
        }
        return true;
    }

    /** The parameters' names, and whether they may come more than once. */
    private static Map<String, Boolean> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toMap(KnownParameters::name, KnownParameters::isList));
    }

    private static String name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> parameter.getParameter().getName());
    }

    private static boolean isList(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Checked<Boolean> checked(Map<String, String[]> sent, Map<String, Boolean> known) {
        List<FieldError> errors = sent.entrySet().stream()
                .flatMap(parameter -> error(parameter.getKey(), parameter.getValue().length, known).stream())
                .limit(Fields.MOST_ERRORS)
                .toList();
        return errors.isEmpty()
                ? Checked.passed(true)
                : new Checked.Refused<>(new Problem(
                        ProblemType.INVALID_REQUEST,
                        "Correct the query parameters listed in errors and send the request again.",
                        errors));
    }

    private static Optional<FieldError> error(String name, int times, Map<String, Boolean> known) {
        if (!known.containsKey(name)) {
            return Optional.of(
                    new FieldError(Fields.shortened(name), "there is no such query parameter here; leave it out"));
        }
        return times > 1 && !known.get(name)
                ? Optional.of(new FieldError(name, "write this query parameter once"))
                : Optional.empty();
    }
}
