package gofast.openai.simulator.answer;

import java.util.List;
import java.util.Locale;

/** What a race asks of its training, in miles. */
enum Distance {
    FIVE_K(15, 8, 28),
    TEN_K(17, 10, 32),
    TEN_MILES(18, 12, 35),
    HALF(20, 13, 38),
    MARATHON(23, 20, 45),
    FIFTY_K(26, 22, 50),
    FIFTY_MILES(29, 26, 55),
    HUNDRED_K(32, 28, 60);

    private static final List<Double> MILES_UP_TO = List.of(4.0, 8.0, 11.0, 16.0, 27.0, 40.0, 55.0);

    private final double longestSane;
    private final double peakLongRun;
    private final double peakWeek;

    Distance(double longestSane, double peakLongRun, double peakWeek) {
        this.longestSane = longestSane;
        this.peakLongRun = peakLongRun;
        this.peakWeek = peakWeek;
    }

    /** The distance a request means by its name, or the one its miles come closest to. */
    static Distance of(String name, double miles) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "5k" -> FIVE_K;
            case "10k" -> TEN_K;
            case "10_miles" -> TEN_MILES;
            case "half" -> HALF;
            case "marathon" -> MARATHON;
            case "50k" -> FIFTY_K;
            case "50_miles" -> FIFTY_MILES;
            case "100k" -> HUNDRED_K;
            default -> reaching(miles);
        };
    }

    private static Distance reaching(double miles) {
        long passed = MILES_UP_TO.stream().filter(limit -> limit < miles).count();
        return values()[(int) passed];
    }

    /** The longest training run anyone should do for it. */
    double longestSane() {
        return longestSane;
    }

    double peakLongRun(Experience experience) {
        return Miles.nearest(peakLongRun * experience.longRunFactor());
    }

    double peakWeek(Experience experience) {
        return Miles.nearest(peakWeek * experience.weekFactor());
    }

    /** Whether the last really long run has to be two weeks before the race. */
    boolean needsFreshLegs() {
        return compareTo(HALF) >= 0;
    }
}
