package gofast.training.worker.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.Day;
import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.worker.commit.PlannedData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as the API shows it, with what {@link PlanReader} has to know besides. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlanJson(
        String id, double raceMiles, Optional<String> experience, Map<String, Integer> phases, List<WeekJson> weeks) {
    record WeekJson(int weekIndex, String phase, double mileage, LocalDate startDate, List<DayJson> days) {
        private static WeekJson of(Week week, TrainingCalendar calendar) {
            return new WeekJson(
                    week.index(),
                    week.phase().code(),
                    Miles.rounded(week.mileage()),
                    calendar.dateOf(week.index(), 1),
                    week.days().stream()
                            .map(day -> DayJson.of(day, calendar.dateOf(week.index(), day.index())))
                            .toList());
        }
    }

    record DayJson(int dayIndex, LocalDate date, String weekday, PlannedData workout) {
        private static DayJson of(Day day, LocalDate date) {
            return new DayJson(day.index(), date, Weekdays.code(date.getDayOfWeek()), PlannedData.of(day.workout()));
        }
    }

    /** The id says which command made the plan. */
    static PlanJson of(String id, Plan plan, OutlineRequest request) {
        return new PlanJson(
                id,
                Miles.rounded(request.distance().miles()),
                request.athlete().experience().map(Experience::code),
                phases(request.phases()),
                plan.weeks().stream()
                        .map(week -> WeekJson.of(week, request.calendar()))
                        .toList());
    }

    private static Map<String, Integer> phases(PhaseSplit split) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        Arrays.stream(Phase.values()).forEach(phase -> phases.put(phase.code(), split.weeksOf(phase)));
        return phases;
    }
}
