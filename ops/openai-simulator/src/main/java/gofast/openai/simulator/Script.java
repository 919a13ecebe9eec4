package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;

/** The failures still to come, in order. Thread-safe. */
final class Script {

    private final List<Step> steps = new ArrayList<>();
    private Random random = new Random(0);

    synchronized void add(List<Step> more) {
        steps.addAll(more);
    }

    /** Draws as in every script with this seed: the nth request meets the same luck. */
    synchronized void seed(long seed) {
        random = new Random(seed);
    }

    synchronized void clear() {
        steps.clear();
        seed(0);
    }

    synchronized List<Step> left() {
        return List.copyOf(steps);
    }

    /** What happens to this request: the first step that is for it, used up by one. */
    synchronized Fault next(ChatRequest request) {
        for (ListIterator<Step> at = steps.listIterator(); at.hasNext(); ) {
            Step step = at.next();
            if (step.isFor(request) && happens(step)) {
                step.afterUse().ifPresentOrElse(at::set, at::remove);
                return step.fault();
            }
        }
        return Fault.none();
    }

    private boolean happens(Step step) {
        return step.probability() == 1 || random.nextDouble() < step.probability();
    }
}
