package gofast.training.coaching.workout;

import java.util.Locale;

/** Miles as whole hundredths, so that the parts of a run add up exactly. */
final class Miles {
    private Miles() {}

    static int hundredths(double miles) {
        return (int) Math.round(miles * 100);
    }

    /** The mileage of a workout, which we plan to a tenth of a mile, in hundredths. */
    static int toTheTenth(double miles) {
        return (int) Math.round(miles * 10) * 10;
    }

    static double of(int hundredths) {
        return hundredths / 100.0;
    }

    /** "1 mile", "2.5 miles". */
    static String text(int hundredths) {
        return number(of(hundredths)) + (hundredths == 100 ? " mile" : " miles");
    }

    /** "3", "2.5", "0.25". */
    static String number(double miles) {
        return miles == Math.rint(miles)
                ? Integer.toString((int) miles)
                : String.format(Locale.ROOT, "%.2f", miles).replaceAll("0$", "");
    }
}
