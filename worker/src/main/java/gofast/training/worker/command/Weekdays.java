package gofast.training.worker.command;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;

/** Weekdays as they are written: "monday" to "sunday". */
final class Weekdays {
    private Weekdays() {}

    static DayOfWeek parse(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a weekday is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday"));
    }

    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
