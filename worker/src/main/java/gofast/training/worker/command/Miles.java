package gofast.training.worker.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads miles from 0 to a most. */
abstract class Miles implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final int most;

    private Miles(int most) {
        this.most = most;
    }

    @Override
    public Double convert(String text) {
        double miles = FORM.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (miles < 0 || miles > most) {
            throw new IllegalArgumentException("write miles, a number from 0 to " + most);
        }
        return miles;
    }

    /** To tenths, as plans show miles. */
    static double rounded(double miles) {
        return Math.round(miles * 10) / 10.0;
    }

    static final class OfWeek extends Miles {
        OfWeek() {
            super(200);
        }
    }

    static final class OfRun extends Miles {
        OfRun() {
            super(100);
        }
    }
}
