package gofast.training.worker.generate;

import java.util.List;
import java.util.Optional;

/** How a week came about: who chose it, by which model and prompt if any, and what happened on the way. */
public record Origin(Source source, Optional<String> model, Optional<String> prompt, List<String> steps) {
    public Origin {
        steps = List.copyOf(steps);
    }

    /** Of the library alone, after such steps. */
    public static Origin template(List<String> steps) {
        return new Origin(Source.TEMPLATE, Optional.empty(), Optional.empty(), steps);
    }

    /** The same, of an athlete with the same outline. */
    public Origin cached() {
        return new Origin(Source.CACHED, model, prompt, List.of());
    }
}
