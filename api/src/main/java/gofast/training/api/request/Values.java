package gofast.training.api.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The values that requests are made of. Nothing is converted: a number in quotes is not a number. */
public final class Values {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Values() {}

    /** A text in the form that a domain type reads. */
    public static <T> ValueReader<T> parsed(Function<String, T> parse) {
        return value -> {
            if (!value.isString()) {
                throw new IllegalArgumentException("write this as text, in quotes");
            }
            return parse.apply(value.stringValue());
        };
    }

    /** One line of 1 to so many characters, without the blanks around it. */
    public static ValueReader<String> line(int most) {
        return parsed(text -> {
            String line = text.strip();
            if (line.isEmpty() || line.codePointCount(0, line.length()) > most) {
                throw new IllegalArgumentException("write 1 to " + most + " characters");
            }
            if (line.codePoints().anyMatch(Values::isUnprintable)) {
                throw new IllegalArgumentException("leave out line breaks and other control characters");
            }
            return line;
        });
    }

    /** Whether a character has no place within a line: control characters, line breaks of any kind, half characters. */
    public static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    public static ValueReader<Integer> whole(int least, int most) {
        return value -> {
            if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.intValue() < least
                    || value.intValue() > most) {
                throw new IllegalArgumentException("write a whole number from " + least + " to " + most);
            }
            return value.intValue();
        };
    }

    /** A whole number written as text, as the parameters of an address are. */
    public static ValueReader<Integer> wholeAsText(int least, int most) {
        return parsed(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException("write a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(text);
        });
    }

    /** One of these texts. */
    public static ValueReader<String> oneOf(List<String> known) {
        return parsed(text -> {
            if (!known.contains(text)) {
                throw new IllegalArgumentException("write one of " + String.join(", ", known));
            }
            return text;
        });
    }

    public static ValueReader<Boolean> flag() {
        return value -> {
            if (!value.isBoolean()) {
                throw new IllegalArgumentException("write true or false, without quotes");
            }
            return value.booleanValue();
        };
    }

    public static ValueReader<Double> number(int least, int most) {
        return value -> {
            if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
                throw new IllegalArgumentException("write a number from " + least + " to " + most);
            }
            return value.asDouble();
        };
    }

    public static ValueReader<LocalDate> date() {
        return parsed(text -> {
            try {
                return within(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("write a date as \"yyyy-MM-dd\", like \"2026-10-04\"", e);
            }
        });
    }

    private static LocalDate within(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("write a date of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return date;
    }

    /** "monday" to "sunday". */
    public static ValueReader<DayOfWeek> weekday() {
        return parsed(text -> Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a weekday is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday")));
    }

    /** A weekday as requests and answers write it. */
    public static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public static <T> ValueReader<List<T>> list(ValueReader<T> element) {
        return value -> {
            if (!value.isArray()) {
                throw new IllegalArgumentException("write a list, in square brackets");
            }
            return value.valueStream().map(element::read).toList();
        };
    }

    public static ValueReader<UUID> id() {
        return parsed(text -> id(text).orElseThrow(() -> new IllegalArgumentException(
                "write an id as this service gave it, like \"01890a5d-ac96-774b-bcce-b302099a8057\"")));
    }

    /** An id in its one canonical form; Java itself would also read "1-2-3-4-5". */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
