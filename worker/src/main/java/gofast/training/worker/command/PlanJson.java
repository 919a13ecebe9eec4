package gofast.training.worker.command;

import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.Day;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.worker.commit.PlannedData;
import java.time.LocalDate;
import java.util.List;

/** A plan as the API shows it, with what {@link PlanReader} has to know besides. */
record PlanJson(String id, double raceMiles, List<WeekJson> weeks) {
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

    static PlanJson of(Plan plan, OutlineRequest request) {
        return new PlanJson(
                "template",
                Miles.rounded(request.distance().miles()),
                plan.weeks().stream()
                        .map(week -> WeekJson.of(week, request.calendar()))
                        .toList());
    }
}
