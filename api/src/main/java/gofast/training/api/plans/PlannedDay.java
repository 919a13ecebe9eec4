package gofast.training.api.plans;

import java.time.LocalDate;
import java.util.Optional;

/** A day of a plan; {@code source} says who chose its week, {@code workout} is its JSON as the worker stored it. */
record PlannedDay(
        int weekIndex,
        int dayIndex,
        LocalDate date,
        String phase,
        Optional<String> source,
        double mileage,
        String workout) {}
