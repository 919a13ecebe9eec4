package gofast.training.coaching;

import gofast.training.plan.Week;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days of a week are run, and which of them are hard, as bit sets (bit 0 is day 1). Weeks follow one another, so day
 * 7 is a neighbour of day 1; so is the last day of the week before, which may be laid out otherwise. Chosen from all
 * possible layouts: hard days stand apart from each other and from the long run, rest follows the long run, and runs are
 * spread.
 */
record WeekLayout(int runs, int hard) {
    private static final Map<Wish, WeekLayout> KNOWN = new ConcurrentHashMap<>();
    private static final int ALL = (1 << Week.DAYS) - 1;

    /**
     * What is wanted: which days are free, how many runs and hard ones among them, the day of the long run (0: none), and
     * whether the day before the week is hard or long.
     */
    record Wish(int free, int runs, int hard, int longDay, boolean afterHard) {
        int longBit() {
            return longDay == 0 ? 0 : 1 << (longDay - 1);
        }

        /** The days that cannot be hard as well. */
        int notHard() {
            return longBit() | (afterHard ? 1 : 0);
        }
    }

    /** The best layout. As many of the free days as there are, where more are wanted. */
    static WeekLayout of(Wish wish) {
        return KNOWN.computeIfAbsent(wish, WeekLayout::best);
    }

    boolean isRun(int day) {
        return (runs & 1 << (day - 1)) != 0;
    }

    boolean isHard(int day) {
        return (hard & 1 << (day - 1)) != 0;
    }

    private static WeekLayout best(Wish wish) {
        int runs = Math.min(wish.runs(), Integer.bitCount(wish.free() | wish.longBit()));
        for (int hard = Math.min(wish.hard(), runs); hard >= 0; hard--) {
            Optional<WeekLayout> best = best(wish, runs, hard);
            if (best.isPresent()) {
                return best.get();
            }
        }
        return new WeekLayout(0, 0);
    }

    /** The best with exactly so many hard days, none beside another or the long run. */
    private static Optional<WeekLayout> best(Wish wish, int runs, int hard) {
        return subsets(wish.free() | wish.longBit(), runs)
                .filter(days -> (days & wish.longBit()) == wish.longBit())
                .boxed()
                .flatMap(days -> withHard(days, hard, wish))
                .min(Comparator.comparingInt((WeekLayout layout) -> cost(layout, wish))
                        .thenComparingInt(WeekLayout::runs)
                        .thenComparingInt(WeekLayout::hard));
    }

    private static Stream<WeekLayout> withHard(int days, int hard, Wish wish) {
        return subsets(days & ~wish.notHard(), hard)
                .filter(chosen -> isApart(chosen | wish.longBit()))
                .mapToObj(chosen -> new WeekLayout(days, chosen));
    }

    private static IntStream subsets(int of, int size) {
        return IntStream.rangeClosed(0, ALL).filter(set -> (set & ~of) == 0 && Integer.bitCount(set) == size);
    }

    private static boolean isApart(int days) {
        return (days & next(days)) == 0;
    }

    /** The days after these. */
    private static int next(int days) {
        return (days << 1 | days >> (Week.DAYS - 1)) & ALL;
    }

    private static int cost(WeekLayout layout, Wish wish) {
        int effort = layout.hard | wish.longBit();
        boolean runsAfterLong = (next(wish.longBit()) & layout.runs) != 0;
        boolean runsBeforeLong = (layout.runs & wish.longBit() - 1 & wish.longBit() >> 1) != 0;
        return 10 * unevenness(effort)
                + 6 * unevenness(layout.runs)
                + (runsAfterLong ? 8 : 0)
                + (runsBeforeLong ? 2 : 0);
    }

    /** The sum of the squared gaps between these days: the smaller the more even. */
    private static int unevenness(int days) {
        int sum = 0;
        for (int day = 0; day < Week.DAYS; day++) {
            if ((days >> day & 1) != 0) {
                int gap = gapAfter(days, day);
                sum += gap * gap;
            }
        }
        return sum;
    }

    private static int gapAfter(int days, int day) {
        int gap = 1;
        while ((days >> ((day + gap) % Week.DAYS) & 1) == 0) {
            gap++;
        }
        return gap;
    }
}
