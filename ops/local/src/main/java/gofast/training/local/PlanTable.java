package gofast.training.local;

import gofast.training.local.PlannedWeek.Day;
import gofast.training.local.PlannedWeek.Workout;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan as lines of text, a week in each, as wide as its content needs. */
final class PlanTable {
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final String GAP = "  ";

    private PlanTable() {}

    static List<String> lines(List<PlannedWeek> weeks) {
        List<List<String>> rows = Stream.concat(
                        weeks.stream().limit(1).map(PlanTable::header),
                        weeks.stream().map(PlanTable::row))
                .toList();
        List<Integer> widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> header(PlannedWeek first) {
        return row(
                List.of("week", "dates", "phase", "miles"),
                first.days().stream().map(day -> day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US)));
    }

    private static List<String> row(PlannedWeek week) {
        LocalDate end = week.days().getLast().date();
        return row(
                List.of(
                        "%4d".formatted(week.weekIndex()),
                        MONTH_AND_DAY.format(week.startDate()) + " - " + MONTH_AND_DAY.format(end),
                        week.phase(),
                        "%5s".formatted(miles(week.mileage()))),
                week.days().stream().map(Day::workout).map(PlanTable::cell));
    }

    private static List<String> row(List<String> week, Stream<String> days) {
        return Stream.concat(week.stream(), days).toList();
    }

    private static String cell(Workout workout) {
        return switch (workout.type()) {
            case "rest" -> "rest";
            case "long_run" -> "long " + miles(workout.mileage());
            case "race" -> "RACE " + miles(workout.mileage());
            default -> workout.type() + " " + miles(workout.mileage());
        };
    }

    /** With a decimal only where it says something. */
    private static String miles(double miles) {
        long tenths = Math.round(miles * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static List<Integer> widths(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
