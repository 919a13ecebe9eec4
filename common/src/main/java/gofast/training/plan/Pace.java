package gofast.training.plan;

import java.util.regex.Pattern;

/** A running pace in whole seconds per mile; written "m:ss". */
public record Pace(int secondsPerMile) implements Comparable<Pace> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final int FASTEST = 3 * 60;
    private static final int SLOWEST = 30 * 60;

    public Pace {
        if (secondsPerMile < FASTEST || secondsPerMile > SLOWEST) {
            throw new IllegalArgumentException("a pace is between 3:00 and 30:00 per mile, as \"m:ss\"");
        }
    }

    /** Reads "m:ss"; any other form is an IllegalArgumentException that names the accepted one. */
    public static Pace parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("write a pace as minutes and seconds per mile, \"m:ss\", like \"7:30\"");
        }
        return new Pace(Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)));
    }

    /** The nearest legal pace to so many seconds per mile. */
    public static Pace ofSeconds(double secondsPerMile) {
        return new Pace((int) Math.round(Math.clamp(secondsPerMile, FASTEST, SLOWEST)));
    }

    @Override
    public int compareTo(Pace other) {
        return Integer.compare(secondsPerMile, other.secondsPerMile);
    }

    @Override
    public String toString() {
        return "%d:%02d".formatted(secondsPerMile / 60, secondsPerMile % 60);
    }
}
