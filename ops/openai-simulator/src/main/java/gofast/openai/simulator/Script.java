package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** The failures still to come, in order. Thread-safe. */
final class Script {

    private final List<Step> steps = new ArrayList<>();

    synchronized void add(List<Step> more) {
        steps.addAll(more);
    }

    synchronized void clear() {
        steps.clear();
    }

    synchronized List<Step> left() {
        return List.copyOf(steps);
    }

    /** What happens to this request: the first step that is for it, used up by one. */
    synchronized Fault next(ChatRequest request) {
        for (ListIterator<Step> at = steps.listIterator(); at.hasNext(); ) {
            Step step = at.next();
            if (step.isFor(request)) {
                step.afterUse().ifPresentOrElse(at::set, at::remove);
                return step.fault();
            }
        }
        return Fault.none();
    }
}
