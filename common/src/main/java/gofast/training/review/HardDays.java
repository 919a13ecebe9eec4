package gofast.training.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tempo, intervals and long runs need easy days around them: three in a row or four in a week are unusual among published
 * plans, one more is in none. A row is named by the day that makes it too long.
 */
final class HardDays {
    private static final int MOST_IN_A_ROW = 3;
    private static final int MOST_IN_WEEK = 4;

    private HardDays() {}

    static List<Violation> check(Schedule schedule) {
        return Stream.concat(
                        schedule.hardRows().stream().flatMap(row -> inARow(row).stream()),
                        schedule.weeksFrom(1).boxed().flatMap(week -> inWeek(schedule, week).stream()))
                .toList();
    }

    static int inWeek(List<ScheduledDay> days) {
        return (int) days.stream().filter(ScheduledDay::isHard).count();
    }

    /** Too many in a row for a plan without warnings. */
    static boolean isTooLong(int row) {
        return row >= MOST_IN_A_ROW;
    }

    /** Too many in a week for a plan without warnings. */
    static boolean isTooMany(int hardDays) {
        return hardDays >= MOST_IN_WEEK;
    }

    private static Optional<Violation> inARow(List<ScheduledDay> row) {
        if (!isTooLong(row.size())) {
            return Optional.empty();
        }
        int limit = Math.min(row.size() - 1, MOST_IN_A_ROW);
        ScheduledDay tooMuch = row.get(limit);
        return Optional.of(Violation.ofDay(
                        Rule.HARD_DAYS_IN_A_ROW,
                        row.size() > MOST_IN_A_ROW ? Severity.ERROR : Severity.WARN,
                        tooMuch.week(),
                        tooMuch.day(),
                        "is one of " + row.size() + " hard or long days in a row")
                .measured(row.size(), limit));
    }

    private static Optional<Violation> inWeek(Schedule schedule, int week) {
        int hardDays = inWeek(schedule.days(week));
        if (!isTooMany(hardDays)) {
            return Optional.empty();
        }
        return Optional.of(Violation.ofWeek(
                        Rule.HARD_DAYS_IN_WEEK,
                        hardDays > MOST_IN_WEEK ? Severity.ERROR : Severity.WARN,
                        week,
                        "has " + hardDays + " hard or long days")
                .measured(hardDays, hardDays > MOST_IN_WEEK ? MOST_IN_WEEK : MOST_IN_WEEK - 1));
    }
}
