package gofast.training.api.plans;

import java.time.LocalDate;

/** A day of a plan; {@code workout} is its JSON as the worker stored it. */
record PlannedDay(int weekIndex, int dayIndex, LocalDate date, String phase, double mileage, String workout) {}
