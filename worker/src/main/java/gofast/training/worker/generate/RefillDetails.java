package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.PaceZones;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import gofast.training.review.Repair;

/** Gives days that became something else in a repair the paces and heart rates of what they are now. */
public final class RefillDetails {
    private final FillDetails fill;

    public RefillDetails(Athlete athlete) {
        this.fill = new FillDetails(PaceZones.of(athlete));
    }

    /** The repaired plan, complete. */
    public CandidatePlan refill(Repair repair) {
        return new CandidatePlan(
                repair.plan().weeks().stream().map(this::refill).toList());
    }

    private CandidatePlan.Week refill(CandidatePlan.Week week) {
        return new CandidatePlan.Week(
                week.index(),
                week.phase(),
                week.days().stream().map(this::refill).toList());
    }

    /** A repair leaves a day its details, or takes them all. */
    private CandidatePlan.Day refill(CandidatePlan.Day day) {
        return WorkoutType.of(day.type())
                .filter(type -> day.details().hrZone().isEmpty())
                .map(type -> new CandidatePlan.Day(day.index(), day.type(), day.mileage(), refill(type, day.details())))
                .orElse(day);
    }

    private WorkoutDetails refill(WorkoutType type, WorkoutDetails old) {
        return fill.of(type, old.segments(), old.words());
    }
}
