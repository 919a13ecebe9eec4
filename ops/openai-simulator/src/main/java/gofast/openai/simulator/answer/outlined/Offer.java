package gofast.openai.simulator.answer.outlined;

/** A workout the caller offers, for days of so many miles. */
record Offer(String code, double leastMiles, double mostMiles) {

    // The miles of an outline are rounded, its ranges are not.
    private static final double ROUNDING = 0.05;

    boolean holds(double miles) {
        return leastMiles - ROUNDING <= miles && miles <= mostMiles + ROUNDING;
    }
}
