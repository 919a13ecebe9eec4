package gofast.training.worker.command;

import gofast.training.coaching.PhaseSplit;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads the weeks of each phase, "4,6,3,3" or "percentages": a split for a plan of so many weeks. */
final class PhaseLengths implements ITypeConverter<IntFunction<PhaseSplit>> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}),(\\d{1,2}),(\\d{1,2}),(\\d{1,2})");

    @Override
    public IntFunction<PhaseSplit> convert(String text) {
        if (text.equals("percentages")) {
            return PhaseSplit::percentages;
        }
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "write the weeks of base, build, peak and taper, like \"4,6,3,3\", or \"percentages\"");
        }
        var split = new PhaseSplit(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        return weeks -> split;
    }
}
