package gofast.training.coaching.workout;

import gofast.training.plan.Pace;
import java.util.List;
import java.util.Optional;

/** A stretch at one effort: a share of the run between a least and a most, in hundredths of a mile, and not too long. */
record Stretch(Effort effort, double share, int least, int most, int mostMinutes) implements Part {
    private static final int NO_LIMIT = 1000;

    Stretch {
        if (!(share > 0 && share < 1 && least > 0 && least <= most && mostMinutes > 0)) {
            throw new IllegalArgumentException("a stretch is a share of the run, between a least and a most");
        }
    }

    static Stretch share(double share, Effort effort) {
        return new Stretch(effort, share, 20, 3000, NO_LIMIT);
    }

    Stretch miles(double least, double most) {
        return new Stretch(effort, share, Miles.hundredths(least), Miles.hundredths(most), mostMinutes);
    }

    Stretch upToMinutes(int minutes) {
        return new Stretch(effort, share, least, most, minutes);
    }

    @Override
    public Filled fill(int run, int room, Runner runner) {
        Pace pace = runner.pace(effort);
        int length = roundedDown(Math.min(Math.min(wanted(run), longest(pace)), room));
        var segment =
                Runner.segment(effort.segmentType(), length, Optional.of(duration(length, pace)), runner.shown(effort));
        return new Filled(Miles.text(length), List.of(segment), length);
    }

    private int wanted(int run) {
        return Math.clamp((long) (share * run), least, most);
    }

    private int longest(Pace pace) {
        return Math.min(effort.cap(pace), mostMinutes * 60 * 100 / pace.secondsPerMile());
    }

    /** To tenths of a mile, which a watch shows and a runner remembers. */
    private static int roundedDown(int length) {
        return length >= 10 ? length - length % 10 : length;
    }

    private static String duration(int length, Pace pace) {
        long minutes = Math.max(1, Math.round(Miles.of(length) * pace.secondsPerMile() / 60));
        return "about " + minutes + " min";
    }
}
