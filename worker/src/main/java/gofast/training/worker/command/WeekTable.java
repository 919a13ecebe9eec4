package gofast.training.worker.command;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.coaching.WeekOutline;
import gofast.training.plan.Day;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weeks as lines of text, with a heading, and advice below; the miles of a week are those of training. */
final class WeekTable {
    private final TrainingCalendar calendar;
    private final List<List<String>> rows = new ArrayList<>();

    private WeekTable(TrainingCalendar calendar) {
        this.calendar = calendar;
        var weekdays = calendar.weekdays().stream().map(WeekTable::heading);
        rows.add(Stream.concat(Stream.of("week", "dates", "phase", "miles"), weekdays)
                .toList());
    }

    static String of(Outline outline, TrainingCalendar calendar) {
        var table = new WeekTable(calendar);
        outline.weeks().forEach(table::add);
        return table.withAdvice(outline.advice());
    }

    static String of(Plan plan, List<String> advice, TrainingCalendar calendar) {
        var table = new WeekTable(calendar);
        plan.weeks().forEach(table::add);
        return table.withAdvice(advice);
    }

    private void add(WeekOutline week) {
        String phase = week.phase().code() + (week.cutback() ? ", cutback" : "");
        add(week.index(), phase, week.mileage(), week.days().stream().map(WeekTable::cell));
    }

    private void add(Week week) {
        double mileage = week.days().stream()
                .map(Day::workout)
                .filter(workout -> workout.type() != WorkoutType.RACE)
                .mapToDouble(Workout::mileage)
                .sum();
        add(week.index(), week.phase().code(), mileage, week.days().stream().map(day -> cell(day.workout())));
    }

    private void add(int week, String phase, double mileage, Stream<String> days) {
        String dates = calendar.dateOf(week, 1) + " to " + calendar.dateOf(week, Week.DAYS);
        rows.add(Stream.concat(Stream.of(Integer.toString(week), dates, phase, miles(mileage)), days)
                .toList());
    }

    private static String cell(DayOutline day) {
        return cell(day.type().code(), day.miles());
    }

    private static String cell(Workout workout) {
        String type = workout.type().code();
        return cell(
                workout.type() == WorkoutType.REST
                        ? type
                        : workout.details()
                                .words()
                                .label()
                                .map(WeekTable::ascii)
                                .orElse(type),
                workout.mileage());
    }

    /** Not every terminal shows what labels are written with. */
    private static String ascii(String label) {
        return label.replace('\u00d7', 'x').replaceAll("[\u2010-\u2015]", "-").replaceAll("[^ -~]", "?");
    }

    private static String cell(String what, double miles) {
        return miles == 0 ? what : what + " " + miles(miles);
    }

    private static String miles(double miles) {
        return String.format(Locale.ROOT, "%.1f", miles);
    }

    private static String heading(DayOfWeek day) {
        return Weekdays.code(day).substring(0, 3);
    }

    private String withAdvice(List<String> advice) {
        return Stream.concat(rows.stream().map(this::line), advice.stream())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), width(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
