package gofast.training.plan;

import java.util.regex.Pattern;

/** The time an athlete wants to finish the race in, in whole seconds; written "H:MM:SS". */
public record GoalTime(int seconds) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)");

    public GoalTime {
        if (seconds <= 0 || seconds >= 100 * 3600) {
            throw new IllegalArgumentException("a goal time is more than 0:00:00 and less than 100 hours");
        }
    }

    /** Reads "H:MM:SS" and nothing else: "3:30" could be hours or minutes, and is never guessed. */
    public static GoalTime parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "write a goal time as hours, minutes and seconds, \"H:MM:SS\", like \"3:30:00\" or \"0:22:00\"");
        }
        return new GoalTime(Integer.parseInt(matcher.group(1)) * 3600
                + Integer.parseInt(matcher.group(2)) * 60
                + Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
