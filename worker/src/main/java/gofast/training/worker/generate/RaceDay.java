package gofast.training.worker.generate;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import java.util.List;

/** The race, which the service itself puts into the last week, with rest after it. Days that are missing stay so. */
record RaceDay(int week, int day, double miles, WorkoutDetails details) {
    static RaceDay of(GenerationInputs inputs) {
        var fill = new FillDetails(PaceZones.of(inputs.athlete()));
        return new RaceDay(
                inputs.calendar().totalWeeks(),
                inputs.calendar().raceDay(),
                Miles.rounded(inputs.race().distance().miles()),
                fill.of(WorkoutType.RACE, List.of(), Words.label(inputs.race().name())));
    }

    CandidatePlan place(CandidatePlan plan) {
        return new CandidatePlan(plan.weeks().stream()
                .map(candidate -> candidate.index() == week ? place(candidate) : candidate)
                .toList());
    }

    private CandidatePlan.Week place(CandidatePlan.Week lastWeek) {
        return new CandidatePlan.Week(
                lastWeek.index(),
                lastWeek.phase(),
                lastWeek.days().stream().map(this::place).toList());
    }

    private CandidatePlan.Day place(CandidatePlan.Day candidate) {
        if (candidate.index() < day) {
            return candidate;
        }
        return candidate.index() == day
                ? new CandidatePlan.Day(day, WorkoutType.RACE.code(), miles, details)
                : new CandidatePlan.Day(
                        candidate.index(), WorkoutType.REST.code(), 0, WorkoutDetails.of(Words.label("Rest")));
    }
}
