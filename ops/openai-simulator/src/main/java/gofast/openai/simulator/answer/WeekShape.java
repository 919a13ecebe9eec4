package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which days of a week carry what; all by dayIndex, 1 to 7.
 *
 * @param runDays every day with a run, the long and hard ones included
 */
record WeekShape(int longDay, Set<Integer> runDays, Set<Integer> hardDays) {

    private static final List<String> LIKELY_LONG_DAYS =
            List.of("sunday", "saturday", "monday", "friday", "wednesday", "thursday", "tuesday");

    /** Days after the long run, in the order in which they are taken into use. */
    private static final List<Integer> RUN_ORDER = List.of(2, 4, 6, 3, 1, 5);

    private static final List<List<Integer>> HARD_PAIRS = List.of(List.of(2, 4), List.of(2, 5), List.of(3, 5));
    private static final List<List<Integer>> HARD_SINGLES = List.of(List.of(2), List.of(4), List.of(3), List.of(5));

    WeekShape {
        runDays = Set.copyOf(runDays);
        hardDays = Set.copyOf(hardDays);
    }

    static WeekShape of(Inputs inputs, WeekTarget target) {
        int longDay = longRunDayOf(inputs);
        Set<Integer> runDays = new TreeSet<>(Set.of(longDay));
        RUN_ORDER.stream()
                .map(days -> after(longDay, days))
                .filter(day -> isOpen(inputs, day))
                .limit(target.runs() - 1L)
                .forEach(runDays::add);
        return new WeekShape(longDay, runDays, hardDays(longDay, runDays, target.hardDays()));
    }

    static int longRunDayOf(Inputs inputs) {
        List<String> wishes = new ArrayList<>(LIKELY_LONG_DAYS);
        wishes.addFirst(inputs.longRunDay());
        return wishes.stream()
                .map(weekday -> inputs.weekdays().indexOf(weekday) + 1)
                .filter(day -> day > 0 && isOpen(inputs, day))
                .findFirst()
                .orElseGet(() -> firstOpenDay(inputs));
    }

    private static int firstOpenDay(Inputs inputs) {
        return IntStream.rangeClosed(1, 7)
                .filter(day -> isOpen(inputs, day))
                .findFirst()
                .orElse(7);
    }

    static boolean isOpen(Inputs inputs, int day) {
        return !inputs.daysOff().contains(inputs.weekdays().get(day - 1));
    }

    private static int after(int day, int days) {
        return (day - 1 + days) % 7 + 1;
    }

    /** As many hard days as wanted, each with an easier day on both sides; fewer where the week has no room. */
    private static Set<Integer> hardDays(int longDay, Set<Integer> runDays, int wanted) {
        if (wanted == 0) {
            return Set.of();
        }
        return (wanted == 1 ? HARD_SINGLES : HARD_PAIRS)
                .stream()
                        .map(offsets -> daysAfter(longDay, offsets))
                        .filter(runDays::containsAll)
                        .findFirst()
                        .orElseGet(() -> hardDays(longDay, runDays, wanted - 1));
    }

    private static Set<Integer> daysAfter(int longDay, List<Integer> offsets) {
        Set<Integer> days = new TreeSet<>();
        offsets.forEach(offset -> days.add(after(longDay, offset)));
        return days;
    }
}
