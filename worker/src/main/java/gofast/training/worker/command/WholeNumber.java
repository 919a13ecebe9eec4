package gofast.training.worker.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads whole numbers of a range. */
abstract class WholeNumber implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}");

    private final int least;
    private final int most;

    private WholeNumber(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        int number = FORM.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("write a whole number from %d to %d".formatted(least, most));
        }
        return number;
    }

    static final class OfWeeks extends WholeNumber {
        OfWeeks() {
            super(1, 52);
        }
    }

    static final class OfRunDays extends WholeNumber {
        OfRunDays() {
            super(3, 7);
        }
    }

    static final class OfHeartRate extends WholeNumber {
        OfHeartRate() {
            super(100, 230);
        }
    }

    static final class OfYear extends WholeNumber {
        OfYear() {
            super(1900, 2100);
        }
    }
}
