package gofast.training.review;

import gofast.training.plan.Experience;
import gofast.training.plan.WorkoutType;
import java.util.Comparator;

/** Gives a beginner's week without rest its rest day, in place of the shortest easy run. */
final class InsertRestDays implements Remedy {
    @Override
    public void apply(Draft draft) {
        Schedule schedule = draft.schedule();
        if (schedule.context().experience().filter(Experience.BEGINNER::equals).isPresent()) {
            schedule.weeksFrom(1)
                    .mapToObj(schedule::days)
                    .filter(RestDays::hasNone)
                    .forEach(week -> week.stream()
                            .filter(day -> day.type() == WorkoutType.EASY && draft.isFree(day))
                            .min(Comparator.comparingDouble(ScheduledDay::miles))
                            .ifPresent(day -> draft.rest(day, Rule.NO_REST_DAY)));
        }
    }
}
