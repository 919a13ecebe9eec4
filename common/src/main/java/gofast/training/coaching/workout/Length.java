package gofast.training.coaching.workout;

import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.util.Locale;

/** How long one repeat is, as runners count it: in metres, in hundredths of a mile, or in seconds. */
record Length(int amount, Unit unit) {
    enum Unit {
        METERS,
        MILES,
        SECONDS
    }

    Length {
        if (amount <= 0) {
            throw new IllegalArgumentException("a repeat has some length");
        }
    }

    static Length meters(int meters) {
        return new Length(meters, Unit.METERS);
    }

    static Length miles(double miles) {
        return new Length(Miles.hundredths(miles), Unit.MILES);
    }

    static Length seconds(int seconds) {
        return new Length(seconds, Unit.SECONDS);
    }

    static Length minutes(int minutes) {
        return seconds(minutes * 60);
    }

    /** Hundredths of a mile at a pace; never nothing, however few seconds it is. */
    int hundredths(Pace pace) {
        return Math.max(
                1,
                switch (unit) {
                    case METERS -> Miles.hundredths(amount / RaceDistance.METERS_PER_MILE);
                    case MILES -> amount;
                    case SECONDS -> Miles.hundredths((double) amount / pace.secondsPerMile());
                });
    }

    /** How long it takes: the time itself, or the split to run it in. */
    String duration(Pace pace) {
        return switch (unit) {
            case METERS -> split(amount / RaceDistance.METERS_PER_MILE * pace.secondsPerMile());
            case MILES -> split(Miles.of(amount) * pace.secondsPerMile());
            case SECONDS -> text();
        };
    }

    private static String split(double seconds) {
        int whole = (int) Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    boolean isTimed() {
        return unit == Unit.SECONDS;
    }

    /** "1000 m", "2 miles", "90 s", "3 min". */
    String text() {
        return switch (unit) {
            case METERS -> amount + " m";
            case MILES -> Miles.text(amount);
            case SECONDS -> amount % 60 == 0 ? amount / 60 + " min" : amount + " s";
        };
    }
}
