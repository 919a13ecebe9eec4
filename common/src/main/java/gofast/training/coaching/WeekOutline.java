package gofast.training.coaching;

import gofast.training.plan.Phase;
import gofast.training.plan.WorkoutType;
import java.util.List;

/** A week in outline: its phase, whether it is a cutback, and its seven days. */
public record WeekOutline(int index, Phase phase, boolean cutback, List<DayOutline> days) {
    public WeekOutline {
        days = List.copyOf(days);
    }

    /** Miles of training: the race is not counted. */
    public double mileage() {
        return days.stream()
                .filter(day -> day.type() != WorkoutType.RACE)
                .mapToDouble(DayOutline::miles)
                .sum();
    }

    public boolean hasRace() {
        return days.stream().anyMatch(day -> day.type() == WorkoutType.RACE);
    }

    boolean endsHard() {
        return days.getLast().type().isHardOrLong();
    }

    /** Miles of the long run, 0 without one. */
    public double longRun() {
        return days.stream()
                .filter(day -> day.type() == WorkoutType.LONG_RUN)
                .mapToDouble(DayOutline::miles)
                .sum();
    }
}
