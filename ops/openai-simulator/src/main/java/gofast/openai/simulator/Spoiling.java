package gofast.openai.simulator;

/** Ways to spoil an answer's text. Those about weeks and days leave an answer without weeks as it is. */
public enum Spoiling {
    /** In a markdown fence, which a reader has to see through. */
    FENCED,
    /** Complete, but with a bracket of the wrong kind in the middle. */
    MALFORMED,
    /** Ends after two thirds, though the finish reason says it is complete. */
    TRUNCATED,
    EMPTY,
    /** The week in the middle is left out. */
    MISSING_WEEK,
    /** The first week has six days. */
    MISSING_DAY,
    /** The first week has eight days, two of them the same. */
    DUPLICATE_DAY,
    /** The first week has a day 8. */
    EXTRA_DAY,
    /** The first week tapers, the others are base weeks; where weeks have no phase, the first claims to be the next. */
    WRONG_PHASE,
    /** In every week the first run is a workout that was not on offer. */
    UNKNOWN_CODE,
    /** In the first week a rest day and an easy day become hard workouts. */
    WRONG_TYPE,
    /** Fits every schema: 95 miles a day, every day. */
    ABSURD
}
