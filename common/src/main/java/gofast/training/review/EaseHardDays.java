package gofast.training.review;

import gofast.training.plan.WorkoutType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns hard days of a week that has too many to easy ones: the shortest first, long runs last. */
final class EaseHardDays implements Remedy {
    private static final Comparator<ScheduledDay> LEAST_MISSED = Comparator.comparing(
                    (ScheduledDay day) -> day.type() == WorkoutType.LONG_RUN)
            .thenComparingDouble(ScheduledDay::miles);

    @Override
    public void apply(Draft draft) {
        int weeks = draft.schedule().weeks();
        for (int week = 1; week <= weeks; week++) {
            Optional<ScheduledDay> next = next(draft, week);
            while (next.isPresent()) {
                draft.ease(next.get(), Rule.HARD_DAYS_IN_WEEK);
                next = next(draft, week);
            }
        }
    }

    private static Optional<ScheduledDay> next(Draft draft, int week) {
        List<ScheduledDay> days = draft.schedule().days(week);
        return HardDays.isTooMany(HardDays.inWeek(days))
                ? days.stream().filter(day -> day.isHard() && draft.isFree(day)).min(LEAST_MISSED)
                : Optional.empty();
    }
}
