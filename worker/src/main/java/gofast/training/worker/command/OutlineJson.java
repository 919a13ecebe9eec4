package gofast.training.worker.command;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.coaching.WeekOutline;
import java.time.LocalDate;
import java.util.List;

/** An outline as JSON; the mileage is that of training, without the race. */
record OutlineJson(List<WeekJson> weeks, List<String> advice) {
    record WeekJson(int weekIndex, String phase, boolean cutback, double mileage, double longRun, List<DayJson> days) {
        private static WeekJson of(WeekOutline week, TrainingCalendar calendar) {
            return new WeekJson(
                    week.index(),
                    week.phase().code(),
                    week.cutback(),
                    Miles.rounded(week.mileage()),
                    Miles.rounded(week.longRun()),
                    week.days().stream()
                            .map(day -> DayJson.of(day, calendar.dateOf(week.index(), day.index())))
                            .toList());
        }
    }

    record DayJson(int dayIndex, LocalDate date, String weekday, String type, double miles) {
        private static DayJson of(DayOutline day, LocalDate date) {
            return new DayJson(
                    day.index(), date, Weekdays.code(day.weekday()), day.type().code(), day.miles());
        }
    }

    static OutlineJson of(Outline outline, TrainingCalendar calendar) {
        return new OutlineJson(
                outline.weeks().stream()
                        .map(week -> WeekJson.of(week, calendar))
                        .toList(),
                outline.advice());
    }
}
