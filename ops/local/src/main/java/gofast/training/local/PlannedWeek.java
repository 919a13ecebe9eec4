package gofast.training.local;

import java.time.LocalDate;
import java.util.List;

/** A week of the finished plan, as far as the table shows it. */
record PlannedWeek(int weekIndex, String phase, double mileage, LocalDate startDate, List<Day> days) {
    PlannedWeek {
        days = List.copyOf(days);
    }

    record Day(LocalDate date, Workout workout) {}

    record Workout(String type, double mileage) {}
}
