package gofast.openai.simulator.answer.outlined;

import java.util.Set;

/** A workout the caller offers, for days of so many miles and, where it names any, for some phases alone. */
record Offer(String code, double leastMiles, double mostMiles, Set<String> phases) {

    // The miles of an outline are rounded, its ranges are not.
    private static final double ROUNDING = 0.05;

    Offer {
        phases = Set.copyOf(phases);
    }

    boolean suits(String phase, double miles) {
        return (phases.isEmpty() || phases.contains(phase)) && holds(miles);
    }

    private boolean holds(double miles) {
        return leastMiles - ROUNDING <= miles && miles <= mostMiles + ROUNDING;
    }
}
