package gofast.openai.simulator.answer;

/** Rounding to half miles, as coaches write them. */
final class Miles {

    private Miles() {}

    static double down(double miles) {
        return Math.floor(miles * 2 + 1e-9) / 2;
    }

    static double nearest(double miles) {
        return Math.rint(miles * 2) / 2;
    }
}
