package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.Goal;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.review.ReviewContext;
import java.time.LocalDate;

/** What a plan is made from: the race, the goal and the 5K pace it is worth, the first day, the athlete. */
public record GenerationInputs(Race race, GoalTime goalTime, Pace goalFiveKPace, LocalDate start, Athlete athlete) {
    public Goal goal() {
        return new Goal(race.distance(), goalTime);
    }

    public TrainingCalendar calendar() {
        return new TrainingCalendar(start, race.date());
    }

    public PhaseSplit phases() {
        return PhaseSplit.of(calendar().totalWeeks(), race.distance());
    }

    /** What the finished plan is held against. */
    public ReviewContext reviewContext() {
        return ReviewContext.ofPlan(phases(), calendar().raceDay(), goal(), athlete);
    }
}
