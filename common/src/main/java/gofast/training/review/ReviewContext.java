package gofast.training.review;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.Goal;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Experience;
import gofast.training.plan.Pace;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan is held against. Without phases a plan need not have any; without {@code raceDay}, the day (1 to 7) of the race
 * in the last week, it may race whenever it says so, and one that does not race in its last week ends the day before.
 */
public record ReviewContext(
        int weeks,
        Optional<PhaseSplit> phases,
        double raceMiles,
        OptionalInt raceDay,
        Optional<Experience> experience,
        Optional<Target> target) {

    /** What the athlete wants, and can do today. */
    public record Target(Goal goal, Pace currentFiveKPace) {}

    /** For a plan of ours. */
    public static ReviewContext ofPlan(PhaseSplit phases, int raceDay, Goal goal, Athlete athlete) {
        return new ReviewContext(
                phases.weeks(),
                Optional.of(phases),
                goal.distance().miles(),
                OptionalInt.of(raceDay),
                athlete.experience(),
                Optional.of(new Target(goal, athlete.fiveKPace())));
    }

    /** For a plan from a book or a web page, of which no more is known. */
    public static ReviewContext ofPublished(double raceMiles, int weeks) {
        return new ReviewContext(
                weeks, Optional.empty(), raceMiles, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    boolean hasPossibleLength() {
        return weeks >= 1 && weeks <= Plan.MAX_WEEKS;
    }

    /** The given phases, or the ones we would give a plan of this length; empty for an impossible length. */
    Optional<PhaseSplit> allocated() {
        return phases.or(
                () -> hasPossibleLength() ? Optional.of(PhaseSplit.of(weeks, nearestDistance())) : Optional.empty());
    }

    private RaceDistance nearestDistance() {
        return switch (RaceClass.notAbove(raceMiles)) {
            case FIVE_K -> RaceDistance.FIVE_K;
            case TEN_K -> RaceDistance.TEN_K;
            case HALF -> RaceDistance.HALF;
            case MARATHON, ULTRA -> RaceDistance.MARATHON;
        };
    }

    /** Whether the week is one of the plan's; the days of others cannot be named, so they are not spoken of. */
    boolean hasWeek(CandidatePlan.Week week) {
        return week.index() >= 1 && week.index() <= weeks();
    }
}
