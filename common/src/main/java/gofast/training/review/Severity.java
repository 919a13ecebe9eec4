package gofast.training.review;

/** What a violation leads to. */
public enum Severity {
    /** For metrics only. */
    INFO,
    /** Kept with the plan and shown. */
    WARN,
    /** Stops the commit. */
    ERROR
}
