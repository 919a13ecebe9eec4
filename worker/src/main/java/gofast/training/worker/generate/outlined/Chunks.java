package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shares weeks out to calls: weeks 1 to 4, 5 to 8 and so on, as many of them as are wanted. */
final class Chunks {
    /** Fewer make more calls, more make longer ones; four are a month of training with its cutback. */
    private static final int WEEKS = 4;

    private Chunks() {}

    static List<List<WeekOutline>> of(Collection<WeekOutline> weeks) {
        return List.copyOf(weeks.stream()
                .collect(Collectors.groupingBy(
                        week -> (week.index() - 1) / WEEKS, TreeMap::new, Collectors.toUnmodifiableList()))
                .values());
    }
}
