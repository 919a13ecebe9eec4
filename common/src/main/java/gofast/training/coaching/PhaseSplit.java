package gofast.training.coaching;

import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many weeks each phase gets. The taper follows the race and is never more than three weeks, as in published plans;
 * the rest is shared 25 : 35 : 20 by largest remainder.
 */
public record PhaseSplit(int base, int build, int peak, int taper) {
    /** Base, build, peak. */
    private static final int[] SHARES = {25, 35, 20};

    private static final int ALL_SHARES = 80;

    /** The split of 1 to 52 weeks for a race distance. */
    public static PhaseSplit of(int weeks, RaceDistance distance) {
        if (weeks < 1 || weeks > Plan.MAX_WEEKS) {
            throw new IllegalArgumentException("a plan has 1 to 52 weeks");
        }
        return switch (weeks) {
            case 1 -> new PhaseSplit(0, 0, 0, 1);
            case 2 -> new PhaseSplit(0, 0, 1, 1);
            case 3 -> new PhaseSplit(0, 1, 1, 1);
            default -> split(weeks, Math.clamp((2L * weeks + 5) / 10, 1, longestTaper(distance)));
        };
    }

    private static int longestTaper(RaceDistance distance) {
        return switch (distance) {
            case FIVE_K, TEN_K, TEN_MILES -> 1;
            case HALF -> 2;
            case MARATHON, FIFTY_K, FIFTY_MILES, HUNDRED_K -> 3;
        };
    }

    private static PhaseSplit split(int weeks, int taper) {
        int[] lengths = byLargestRemainder(weeks - taper);
        for (int phase = 0; phase < lengths.length; phase++) {
            if (lengths[phase] == 0) {
                lengths[longest(lengths)]--;
                lengths[phase] = 1;
            }
        }
        return new PhaseSplit(lengths[0], lengths[1], lengths[2], taper);
    }

    private static int[] byLargestRemainder(int weeks) {
        int[] lengths =
                Arrays.stream(SHARES).map(share -> weeks * share / ALL_SHARES).toArray();
        int left = weeks - Arrays.stream(lengths).sum();
        IntStream.range(0, SHARES.length)
                .boxed()
                .sorted(Comparator.comparingInt(phase -> -(weeks * SHARES[phase] % ALL_SHARES)))
                .limit(left)
                .forEach(phase -> lengths[phase]++);
        return lengths;
    }

    /** The first of the longest phases. */
    private static int longest(int[] lengths) {
        int longest = 0;
        for (int phase = 1; phase < lengths.length; phase++) {
            longest = lengths[phase] > lengths[longest] ? phase : longest;
        }
        return longest;
    }

    public int weeks() {
        return base + build + peak + taper;
    }

    /** The phase of week 1 to N. */
    public Phase phaseOf(int week) {
        if (week <= base) {
            return Phase.BASE;
        }
        if (week <= base + build) {
            return Phase.BUILD;
        }
        return week <= base + build + peak ? Phase.PEAK : Phase.TAPER;
    }

    public int weeksOf(Phase phase) {
        return switch (phase) {
            case BASE -> base;
            case BUILD -> build;
            case PEAK -> peak;
            case TAPER -> taper;
        };
    }
}
