package gofast.training.api.contract;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.Route;
import java.util.List;
import java.util.Optional;

/** An answer that the running api gave; of a problem the name is its code. An answer may have been given where no route is. */
record Recorded(Optional<Route> route, String name, int status, String mediaType, List<String> headers, String body) {
    private static final String PROBLEM = "application/problem+json";

    Recorded {
        headers = List.copyOf(headers);
    }

    static Recorded of(Optional<Route> route, String name, Answer answer, List<String> known) {
        String mediaType = answer.header("Content-Type").replaceFirst(";.*", "");
        return new Recorded(
                route,
                mediaType.equals(PROBLEM) ? answer.text("/type").replace("/problems/", "") : name,
                answer.status(),
                mediaType,
                known.stream()
                        .filter(header -> !answer.header(header).isEmpty())
                        .toList(),
                answer.response().body());
    }

    boolean isProblem() {
        return mediaType.equals(PROBLEM);
    }

    /** Whether it shows the document as it was, whose ids must not count for what it becomes. */
    boolean isTheDocumentItself() {
        return !isProblem() && route.filter(Route::isOpen).isPresent();
    }

    /** What it shows, as a key of the document. */
    String key() {
        return name.replace(' ', '-');
    }

    boolean showsTheSameAs(Recorded other) {
        return route.equals(other.route) && status == other.status && name.equals(other.name);
    }

    Recorded withBody(String other) {
        return new Recorded(route, name, status, mediaType, headers, other);
    }
}
