package gofast.training.api.contract;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The answers that a running api gave, the first of each kind for each route. For use by one thread. */
final class Recordings {
    private final Collection<Route> routes;
    private final List<String> knownHeaders;
    private final List<Recorded> all = new ArrayList<>();

    Recordings(Collection<Route> routes, List<String> knownHeaders) {
        this.routes = List.copyOf(routes);
        this.knownHeaders = List.copyOf(knownHeaders);
    }

    /** Keeps an answer; the name says what it shows, and problems have their own. */
    Answer keep(String name, Answer answer) {
        Recorded recorded = Recorded.of(route(answer), name, answer, knownHeaders);
        if (all.stream().noneMatch(recorded::showsTheSameAs)) {
            all.add(recorded);
        }
        return answer;
    }

    /** Keeps a problem. */
    Answer keep(Answer problem) {
        return keep("", problem);
    }

    private Optional<Route> route(Answer answer) {
        String method = answer.response().request().method();
        String path = answer.response().uri().getRawPath();
        return routes.stream().filter(route -> route.isOf(method, path)).findFirst();
    }

    /** In their order, with ids, times and secrets that are the same every time. */
    List<Recorded> all() {
        var same = new SameEveryTime();
        return all.stream()
                .map(it -> it.isTheDocumentItself() ? it : it.withBody(same.of(it.body())))
                .toList();
    }
}
