package gofast.training.review;

import java.util.Arrays;

/**
 * The distances that rules name, each with the bounds of its peak long run and the fewest weeks that prepare for it. Other
 * distances take the lower bounds of the next class down and the upper bound of the next class up. The limits in miles leave
 * room for "3.1", "13" and "26.2".
 */
enum RaceClass {
    FIVE_K(0, 3.5, 3, 16, 4),
    TEN_K(6, 6.5, 5, 18, 6),
    HALF(13, 13.5, 8, 22, 8),
    MARATHON(26, 27, 13, 30, 12),
    ULTRA(27, Double.POSITIVE_INFINITY, 13, 100, 16);

    private final double from;
    private final double to;
    private final double shortestPeak;
    private final double longestPeak;
    private final int fewestWeeks;

    RaceClass(double from, double to, double shortestPeak, double longestPeak, int fewestWeeks) {
        this.from = from;
        this.to = to;
        this.shortestPeak = shortestPeak;
        this.longestPeak = longestPeak;
        this.fewestWeeks = fewestWeeks;
    }

    /** The class of a race or the next one down. */
    static RaceClass notAbove(double raceMiles) {
        return Arrays.stream(values())
                .filter(race -> race.from <= raceMiles)
                .reduce(FIVE_K, (shorter, longer) -> longer);
    }

    /** The class of a race or the next one up. */
    static RaceClass notBelow(double raceMiles) {
        return Arrays.stream(values())
                .filter(race -> race.to >= raceMiles)
                .findFirst()
                .orElse(ULTRA);
    }

    boolean isHalfOrLonger() {
        return compareTo(HALF) >= 0;
    }

    boolean isMarathonOrLonger() {
        return compareTo(MARATHON) >= 0;
    }

    double shortestPeak() {
        return shortestPeak;
    }

    double longestPeak() {
        return longestPeak;
    }

    int fewestWeeks() {
        return fewestWeeks;
    }
}
