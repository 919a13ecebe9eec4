package gofast.training.review;

import java.util.Locale;

/** What every plan must keep; breaking one stops the commit. */
public enum Rule {
    WEEK_MISSING,
    WEEK_TWICE,
    WEEK_UNKNOWN,
    DAY_MISSING,
    DAY_TWICE,
    DAY_UNKNOWN,
    PHASE_UNKNOWN,
    PHASE_OUT_OF_PLACE,
    TYPE_UNKNOWN,
    MILEAGE_OUT_OF_RANGE,
    REST_WITH_MILES,
    RUN_WITHOUT_MILES,
    RACE_OUT_OF_PLACE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
