package gofast.training.coaching.workout;

import gofast.training.plan.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a run is laid out: its parts, the easy running around them, and the effort it is about. */
record Session(Effort effort, Opening opening, List<Part> parts) {
    private static final int LONGEST_COOL_DOWN = 200;
    private static final int LONGEST_WARM_UP = 300;

    /** What comes before the parts. */
    enum Opening {
        /** A warm-up; a run with miles to spare has easy ones after it. */
        WARM_UP,
        /** The bulk of the run: what follows is only its end. */
        EASY_MILES
    }

    Session {
        parts = List.copyOf(parts);
    }

    /** The segments in order, adding up to so many hundredths of a mile. */
    Layout layOut(int run, Runner runner) {
        if (parts.isEmpty()) {
            return new Layout(List.of(whole(run, runner)), List.of());
        }
        int room = run - 2 * edge(run);
        List<Part.Filled> filled = new ArrayList<>();
        for (Part part : parts) {
            var next = part.fill(run, room, runner);
            filled.add(next);
            room -= next.length();
        }
        if (room < 0) {
            throw new IllegalStateException("parts longer than their run: a recipe's fewest miles are too few");
        }
        return new Layout(around(filled, room, run, runner), filled);
    }

    private Segment whole(int run, Runner runner) {
        return Runner.segment(effort.segmentType(), run, Optional.empty(), runner.shown(effort));
    }

    /** The shortest warm-up and cool-down: half a mile, less only on the shortest runs. */
    private static int edge(int run) {
        return Math.min(50, run * 3 / 10);
    }

    private List<Segment> around(List<Part.Filled> filled, int spare, int run, Runner runner) {
        int easy = spare + 2 * edge(run);
        int coolDown = opening == Opening.EASY_MILES ? edge(run) : coolDown(easy, edge(run));
        List<Segment> segments = new ArrayList<>(opening(easy - coolDown, runner));
        filled.forEach(part -> segments.addAll(part.segments()));
        segments.add(runner.easy("cooldown", coolDown));
        return segments;
    }

    private static int coolDown(int easy, int least) {
        return Math.clamp(easy * 4L / 10, least, LONGEST_COOL_DOWN);
    }

    private List<Segment> opening(int length, Runner runner) {
        if (opening == Opening.EASY_MILES) {
            return List.of(runner.easy("easy", length));
        }
        if (length < LONGEST_WARM_UP + 50) {
            return List.of(runner.easy("warmup", length));
        }
        return List.of(runner.easy("warmup", LONGEST_WARM_UP), runner.easy("easy", length - LONGEST_WARM_UP));
    }

    /** A run's segments, and its parts as they were filled, for the words about them. */
    record Layout(List<Segment> segments, List<Part.Filled> parts) {
        static final Layout EMPTY = new Layout(List.of(), List.of());

        Layout {
            segments = List.copyOf(segments);
            parts = List.copyOf(parts);
        }
    }
}
