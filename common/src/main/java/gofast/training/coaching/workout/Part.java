package gofast.training.coaching.workout;

import gofast.training.plan.Segment;
import java.util.List;

/** What a workout is about, between its warm-up and its cool-down: a stretch at one effort, or repeats with rests. */
sealed interface Part permits Stretch, Repeats {
    Effort effort();

    /** This part of a run of so many hundredths of a mile, of which {@code room} are left for it. */
    Filled fill(int run, int room, Runner runner);

    /** The rest between repeats, in words; empty for a part without rests. */
    default String restText() {
        return "";
    }

    /** A part's segments, what they add up to in hundredths of a mile, and the part in words ("5 × 1000 m"). */
    record Filled(String text, List<Segment> segments, int length) {
        public Filled {
            segments = List.copyOf(segments);
        }
    }
}
