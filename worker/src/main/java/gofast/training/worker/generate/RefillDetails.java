package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.PaceZones;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import gofast.training.review.Repair;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives days that were repaired the paces and heart rates of what they are now. */
public final class RefillDetails {
    private final FillDetails fill;

    public RefillDetails(Athlete athlete) {
        this.fill = new FillDetails(PaceZones.of(athlete));
    }

    /** The repaired plan, complete. A repair of a whole week may have changed any of its days. */
    public CandidatePlan refill(Repair repair) {
        Set<Place> repaired = repair.steps().stream()
                .map(step -> new Place(step.week(), step.day()))
                .collect(Collectors.toSet());
        return new CandidatePlan(repair.plan().weeks().stream()
                .map(week -> refill(week, repaired))
                .toList());
    }

    private record Place(int week, int day) {}

    private CandidatePlan.Week refill(CandidatePlan.Week week, Set<Place> repaired) {
        List<CandidatePlan.Day> days = week.days().stream()
                .map(day -> isIn(repaired, week, day) ? refill(day) : day)
                .toList();
        return new CandidatePlan.Week(week.index(), week.phase(), days);
    }

    private static boolean isIn(Set<Place> repaired, CandidatePlan.Week week, CandidatePlan.Day day) {
        return repaired.contains(new Place(week.index(), day.index())) || repaired.contains(new Place(week.index(), 0));
    }

    private CandidatePlan.Day refill(CandidatePlan.Day day) {
        return WorkoutType.of(day.type())
                .map(type -> new CandidatePlan.Day(day.index(), day.type(), day.mileage(), refill(type, day.details())))
                .orElse(day);
    }

    private WorkoutDetails refill(WorkoutType type, WorkoutDetails old) {
        return fill.of(type, old.segments(), old.words());
    }
}
