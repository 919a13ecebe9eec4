package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.Goal;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.review.ReviewContext;

/**
 * What a plan is made from: the race, the goal and the 5K pace it is worth, the dates, the weeks of each phase, the athlete.
 * {@code fresh} asks for a plan made for this athlete alone.
 */
public record GenerationInputs(
        Race race,
        GoalTime goalTime,
        Pace goalFiveKPace,
        TrainingCalendar calendar,
        PhaseSplit phases,
        Athlete athlete,
        boolean fresh) {
    public Goal goal() {
        return new Goal(race.distance(), goalTime);
    }

    /** What the plan is laid out from. */
    public OutlineRequest outlineRequest() {
        return new OutlineRequest(athlete, race.distance(), calendar, phases);
    }

    /** What the finished plan is held against. */
    public ReviewContext reviewContext() {
        return ReviewContext.ofPlan(phases, calendar.raceDay(), goal(), athlete);
    }
}
