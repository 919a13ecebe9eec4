package gofast.training.worker.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Dates as they are written: "2026-10-04". */
final class Dates {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Dates() {}

    static LocalDate parse(String text) {
        try {
            return within(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("write a date as \"yyyy-MM-dd\", like \"2026-10-04\"", e);
        }
    }

    private static LocalDate within(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("write a date of the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return date;
    }
}
