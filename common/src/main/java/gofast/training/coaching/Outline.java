package gofast.training.coaching;

import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan without its workouts: how far on which day, and what kind of day it is. Progress is right by construction: weeks
 * grow no faster than their runner can follow, every fourth is a cutback, long runs stay in proportion, hard days stand
 * apart, and the taper leads to the race. The same request always gives the same outline.
 */
public record Outline(List<WeekOutline> weeks, List<String> advice) {
    public Outline {
        weeks = List.copyOf(weeks);
        advice = List.copyOf(advice);
    }

    public static Outline of(OutlineRequest request) {
        TrainingLoad load = TrainingLoad.of(request);
        var progression = new Progression(request, load);
        var planner = new WeekPlanner(request, load);
        List<WeekOutline> weeks = new ArrayList<>();
        for (int week = 1; week <= request.phases().weeks(); week++) {
            boolean afterHard = !weeks.isEmpty() && weeks.getLast().endsHard();
            WeekOutline outline = planner.plan(progression.target(week), afterHard);
            progression.follow(outline);
            weeks.add(outline);
        }
        return new Outline(weeks, Advice.of(request, load, weeks));
    }

    /** The longest training run, in miles. */
    public double longestRun() {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.type() != WorkoutType.RACE)
                .mapToDouble(DayOutline::miles)
                .max()
                .orElse(0);
    }
}
