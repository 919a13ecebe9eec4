package gofast.training.coaching.workout;

import gofast.training.plan.Pace;
import gofast.training.plan.Segment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The same length again and again, from {@code least} to {@code most} times, each followed by the rest. */
record Repeats(Effort effort, Length length, int least, int most, double share, Optional<Rest> rest) implements Part {
    /** How one recovers before the next repeat. */
    record Rest(Length length, Effort effort) {
        String text() {
            return length.text();
        }
    }

    Repeats {
        if (!(least >= 1 && least <= most && share > 0 && share < 1)) {
            throw new IllegalArgumentException("repeats run from at least one to the most, in a share of the run");
        }
    }

    static Repeats times(int least, int most, Length length, Effort effort) {
        return new Repeats(effort, length, least, most, 0.55, Optional.empty());
    }

    static Repeats once(Length length, Effort effort) {
        return times(1, 1, length, effort);
    }

    /** Of the whole run, rests included. */
    Repeats share(double share) {
        return new Repeats(effort, length, least, most, share, rest);
    }

    Repeats jog(Length length) {
        return rest(length, Effort.RECOVERY);
    }

    Repeats rest(Length length, Effort effort) {
        return new Repeats(this.effort, this.length, least, most, share, Optional.of(new Rest(length, effort)));
    }

    @Override
    public Filled fill(int run, int room, Runner runner) {
        Pace pace = runner.pace(effort);
        int one = length.hundredths(pace);
        int pause = rest.map(known -> known.length().hundredths(runner.pace(known.effort())))
                .orElse(0);
        int wanted = Math.clamp((long) (share * run) / (one + pause), least, most);
        int reps = Math.max(1, Math.min(wanted, Math.min(effort.cap(pace) / one, room / (one + pause))));
        return new Filled(text(reps), segments(reps, one, pause, runner), reps * (one + pause));
    }

    private List<Segment> segments(int reps, int one, int pause, Runner runner) {
        var work = segment(effort, length, reps, one, runner);
        return Stream.concat(
                        Stream.of(work),
                        rest.stream().map(known -> segment(known.effort(), known.length(), reps, pause, runner)))
                .toList();
    }

    private static Segment segment(Effort effort, Length length, int reps, int hundredths, Runner runner) {
        Optional<Pace> pace = runner.shown(effort);
        Optional<String> duration =
                length.isTimed() ? Optional.of(length.text()) : pace.map(known -> length.duration(known));
        return new Segment(
                effort.segmentType(),
                OptionalDouble.of(Miles.of(hundredths)),
                duration,
                pace,
                reps == 1 ? OptionalInt.empty() : OptionalInt.of(reps));
    }

    private String text(int reps) {
        return reps == 1 ? length.text() : reps + " × " + length.text();
    }

    @Override
    public String restText() {
        return rest.map(Rest::text).orElse("");
    }
}
