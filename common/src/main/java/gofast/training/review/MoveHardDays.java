package gofast.training.review;

import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lets a hard day out of too long a row change places with an easy day or a rest day of its week. Of the exchanges that make
 * rows shorter it takes the one that shortens them most, then one without a long run, then the nearest.
 */
final class MoveHardDays implements Remedy {
    private static final Comparator<Exchange> BEST = Comparator.comparingInt(Exchange::excessAfter)
            .thenComparing(exchange -> exchange.hard().type() == WorkoutType.LONG_RUN)
            .thenComparingInt(Exchange::distance);

    private record Exchange(ScheduledDay hard, ScheduledDay other, int excessAfter) {
        int distance() {
            return Math.abs(hard.day() - other.day());
        }
    }

    @Override
    public void apply(Draft draft) {
        Optional<Exchange> next = next(draft);
        while (next.isPresent()) {
            draft.swap(next.get().hard(), next.get().other(), Rule.HARD_DAYS_IN_A_ROW);
            next = next(draft);
        }
    }

    private static Optional<Exchange> next(Draft draft) {
        Schedule schedule = draft.schedule();
        int excess = excess(schedule.days());
        return schedule.hardRows().stream()
                .filter(row -> HardDays.isTooLong(row.size()))
                .flatMap(List::stream)
                .filter(draft::isFree)
                .flatMap(hard -> schedule.days(hard.week()).stream()
                        .filter(other -> !other.isHard() && draft.isFree(other))
                        .map(other -> new Exchange(hard, other, excessAfter(schedule, hard, other))))
                .filter(exchange -> exchange.excessAfter() < excess)
                .min(BEST);
    }

    private static int excessAfter(Schedule schedule, ScheduledDay hard, ScheduledDay other) {
        List<ScheduledDay> days = new ArrayList<>(schedule.days());
        days.set(hard.number() - 1, other);
        days.set(other.number() - 1, hard);
        return excess(days);
    }

    /** The hard days too many of all rows. */
    private static int excess(List<ScheduledDay> days) {
        int excess = 0;
        int row = 0;
        for (ScheduledDay day : days) {
            row = day.isHard() ? row + 1 : 0;
            excess += HardDays.isTooLong(row) ? 1 : 0;
        }
        return excess;
    }
}
