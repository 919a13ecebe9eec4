package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a workout.
 *
 * @param miles of one repetition
 * @param reps how often it is run, 1 for a plain part
 */
record Segment(String type, double miles, int reps) {

    private static final double WARM_UP = 1;
    private static final double REPEAT = 0.5;
    private static final double JOG = 0.25;

    /** The parts of a workout; their miles add up to the workout's. Empty for runs of a single part. */
    static List<Segment> of(Kind kind, double miles) {
        return switch (kind) {
            case TEMPO -> tempo(miles);
            case INTERVALS -> intervals(miles);
            case EASY, LONG_RUN, REST -> List.of();
        };
    }

    private static List<Segment> tempo(double miles) {
        double coolDown = miles >= 4 ? 1 : 0.5;
        return List.of(
                new Segment("warmup", WARM_UP, 1),
                new Segment("tempo", miles - WARM_UP - coolDown, 1),
                new Segment("cooldown", coolDown, 1));
    }

    private static List<Segment> intervals(double miles) {
        int reps = Math.max(1, (int) ((miles - WARM_UP - 0.5) / (REPEAT + JOG)));
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment("warmup", WARM_UP, 1));
        segments.add(new Segment("interval", REPEAT, reps));
        segments.add(new Segment("recovery", JOG, reps));
        segments.add(new Segment("cooldown", miles - WARM_UP - reps * (REPEAT + JOG), 1));
        return List.copyOf(segments);
    }
}
