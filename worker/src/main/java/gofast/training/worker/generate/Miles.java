package gofast.training.worker.generate;

/** Miles as athletes see them. */
final class Miles {
    private Miles() {}

    /** To a tenth of a mile. */
    static double rounded(double miles) {
        return Math.round(miles * 10) / 10.0;
    }
}
