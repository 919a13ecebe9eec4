package gofast.training.worker.commit;

import gofast.training.plan.Week;
import gofast.training.worker.generate.Source;
import java.util.List;

/** A week as it arrives, for those who follow the job. Dates follow from the plan's start. */
record WeekEvent(int weekIndex, String phase, String source, List<DayEvent> days) {
    record DayEvent(int dayIndex, PlannedData workout) {}

    static WeekEvent of(Week week, Source source) {
        return new WeekEvent(
                week.index(),
                week.phase().code(),
                source.code(),
                week.days().stream()
                        .map(day -> new DayEvent(day.index(), PlannedData.of(day.workout())))
                        .toList());
    }
}
