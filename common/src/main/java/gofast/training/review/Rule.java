package gofast.training.review;

import gofast.training.review.Score.Part;
import java.util.Locale;

/** What plans are held against. The rules of structure are always errors; the others say how bad a breach is. */
public enum Rule {
    WEEK_MISSING(Part.STRUCTURE),
    WEEK_TWICE(Part.STRUCTURE),
    WEEK_UNKNOWN(Part.STRUCTURE),
    DAY_MISSING(Part.STRUCTURE),
    DAY_TWICE(Part.STRUCTURE),
    DAY_UNKNOWN(Part.STRUCTURE),
    PHASE_UNKNOWN(Part.STRUCTURE),
    PHASE_OUT_OF_PLACE(Part.STRUCTURE),
    TYPE_UNKNOWN(Part.STRUCTURE),
    MILEAGE_OUT_OF_RANGE(Part.STRUCTURE),
    REST_WITH_MILES(Part.STRUCTURE),
    RUN_WITHOUT_MILES(Part.STRUCTURE),
    RACE_OUT_OF_PLACE(Part.STRUCTURE),

    WEEK_JUMP(Part.PROGRESSION),
    RUN_JUMP(Part.PROGRESSION),
    WORKLOAD_RATIO(Part.PROGRESSION),

    HARD_DAYS_IN_WEEK(Part.BALANCE),
    EASY_SHARE(Part.BALANCE),

    HARD_DAYS_IN_A_ROW(Part.RECOVERY),
    NO_REST_DAY(Part.RECOVERY),
    NO_CUTBACK(Part.RECOVERY),

    LONG_RUN_SHARE(Part.LONG_RUN),
    PEAK_LONG_RUN(Part.LONG_RUN),

    RACE_WEEK_VOLUME(Part.TAPER),
    LAST_LONG_RUN_TOO_LATE(Part.TAPER),

    PLAN_LENGTH(Part.PLAUSIBILITY),
    GOAL_TOO_FAST(Part.PLAUSIBILITY),
    GOAL_TOO_SLOW(Part.PLAUSIBILITY),
    GOAL_JUMP(Part.PLAUSIBILITY);

    private final Part part;

    Rule(Part part) {
        this.part = part;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of the score that a breach lowers. */
    public Part part() {
        return part;
    }
}
