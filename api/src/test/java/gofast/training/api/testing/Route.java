package gofast.training.api.testing;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** A method and a path that the api answers, such as GET /api/jobs/{id}. */
public record Route(String method, String path) implements Comparable<Route> {
    /** A route for each path and method; what takes any method is a route "ANY". */
    static Stream<Route> of(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route("ANY", path))
                        : methods.stream().map(method -> new Route(method.name(), path)));
    }

    /** Whether it takes no token: the description of the api is for everybody. */
    public boolean isOpen() {
        return !path.startsWith("/api/");
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** Whether a request for this path, as it was sent, comes here. */
    public boolean isOf(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && otherPath.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
