package gofast.training.coaching;

import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many weeks each phase gets. The taper follows the race and is never more than three weeks, as in published plans;
 * the rest is shared 25 : 35 : 20 by largest remainder.
 */
public record PhaseSplit(int base, int build, int peak, int taper) {
    /** Base, build, peak. */
    private static final int[] SHARES = {25, 35, 20};

    /** With the taper's, which is the rest. */
    private static final int[] ALL_SHARES = {25, 35, 20, 20};

    /** The split of 1 to 52 weeks for a race distance. */
    public static PhaseSplit of(int weeks, RaceDistance distance) {
        return ofFew(weeks).orElseGet(() -> split(weeks, Math.clamp((2L * weeks + 5) / 10, 1, longestTaper(distance))));
    }

    /**
     * The split by the percentages of the training model as they stand, 25, 35, 20 and the rest, by largest remainder and
     * with no phase left out. For those who ask for it: of 24 weeks it makes a taper of 5, twice as long as any published.
     */
    public static PhaseSplit percentages(int weeks) {
        return ofFew(weeks).orElseGet(() -> {
            int[] lengths = withoutGaps(byLargestRemainder(weeks, ALL_SHARES));
            return new PhaseSplit(lengths[0], lengths[1], lengths[2], lengths[3]);
        });
    }

    /** With less than four weeks some phases have none, and the percentages say nothing. */
    private static Optional<PhaseSplit> ofFew(int weeks) {
        if (weeks < 1 || weeks > Plan.MAX_WEEKS) {
            throw new IllegalArgumentException("a plan has 1 to 52 weeks");
        }
        return switch (weeks) {
            case 1 -> Optional.of(new PhaseSplit(0, 0, 0, 1));
            case 2 -> Optional.of(new PhaseSplit(0, 0, 1, 1));
            case 3 -> Optional.of(new PhaseSplit(0, 1, 1, 1));
            default -> Optional.empty();
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
        int[] lengths = withoutGaps(byLargestRemainder(weeks - taper, SHARES));
        return new PhaseSplit(lengths[0], lengths[1], lengths[2], taper);
    }

    private static int[] byLargestRemainder(int weeks, int... shares) {
        int all = Arrays.stream(shares).sum();
        int[] lengths = Arrays.stream(shares).map(share -> weeks * share / all).toArray();
        int left = weeks - Arrays.stream(lengths).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingInt(phase -> -(weeks * shares[phase] % all)))
                .limit(left)
                .forEach(phase -> lengths[phase]++);
        return lengths;
    }

    /** A phase without a week gets one of the longest. */
    private static int[] withoutGaps(int[] lengths) {
        for (int phase = 0; phase < lengths.length; phase++) {
            if (lengths[phase] == 0) {
                lengths[longest(lengths)]--;
                lengths[phase] = 1;
            }
        }
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

    /** Why a plan of so many weeks cannot be split like this; empty where it can. A longer taper leaves no time to build. */
    public Optional<String> unfitFor(int weeks) {
        if (weeks() != weeks) {
            return Optional.of("the phases have %d weeks together, but the plan has %d".formatted(weeks(), weeks));
        }
        int longest = weeks < 4 ? 1 : Math.max(3, (weeks + 3) / 4);
        return taper >= 1 && taper <= longest
                ? Optional.empty()
                : Optional.of("of %d weeks, the taper has 1 to %d".formatted(weeks, longest));
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
