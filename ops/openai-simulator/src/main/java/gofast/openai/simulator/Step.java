package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;

/**
 * One line of a script: what happens to the next requests it is meant for.
 *
 * @param model only requests of this model
 * @param containing only requests with this text in their messages
 * @param probability of each of these requests, above 0 and at most 1
 * @param times how many of them
 */
public record Step(Fault fault, Optional<String> model, Optional<String> containing, double probability, int times) {

    private static final int ALWAYS = Integer.MAX_VALUE;

    public Step {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", not above 0 and at most 1");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", not at least 1");
        }
    }

    /** For the next request, whatever its model. */
    public static Step of(Fault fault) {
        return new Step(fault, Optional.empty(), Optional.empty(), 1, 1);
    }

    public Step forModel(String id) {
        return new Step(fault, Optional.of(id), containing, probability, times);
    }

    public Step whenContaining(String text) {
        return new Step(fault, model, Optional.of(text), probability, times);
    }

    /** For each of its requests only with this probability; those it lets pass may use a later step. */
    public Step withProbability(double value) {
        return new Step(fault, model, containing, value, times);
    }

    public Step times(int value) {
        return new Step(fault, model, containing, probability, value);
    }

    /** For every request until the script is cleared. */
    public Step always() {
        return times(ALWAYS);
    }

    boolean isFor(ChatRequest request) {
        return model.map(id -> id.equals(request.model().id())).orElse(true)
                && containing.map(request.allText()::contains).orElse(true);
    }

    Optional<Step> afterUse() {
        return times == ALWAYS
                ? Optional.of(this)
                : Optional.of(times - 1).filter(left -> left > 0).map(this::times);
    }
}
