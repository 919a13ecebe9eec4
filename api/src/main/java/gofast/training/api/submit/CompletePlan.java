package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.coaching.Goal;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A draft that says where to, by when and from when on. */
record CompletePlan(UUID id, Goal goal, TrainingCalendar calendar) {
    static Checked<CompletePlan> of(Candidate candidate) {
        List<String> missing = missing(candidate);
        return missing.isEmpty()
                ? complete(
                        candidate.planId(),
                        candidate.goalTime().orElseThrow(),
                        candidate.startDate().orElseThrow(),
                        candidate.race().orElseThrow())
                : incomplete("it has no " + String.join(" and no ", missing));
    }

    private static List<String> missing(Candidate candidate) {
        return Stream.of(
                        candidate.goalTime().isEmpty() ? "goal time" : "",
                        candidate.startDate().isEmpty() ? "start date" : "",
                        candidate.race().isEmpty() ? "race" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Checked<CompletePlan> complete(
            UUID id, GoalTime goalTime, LocalDate startDate, Candidate.Course race) {
        try {
            var calendar = new TrainingCalendar(startDate, race.date());
            return Checked.passed(new CompletePlan(id, new Goal(race.distance(), goalTime), calendar));
        } catch (IllegalArgumentException e) {
            return incomplete("its dates do not fit, since " + e.getMessage());
        }
    }

    private static Checked<CompletePlan> incomplete(String why) {
        return Checked.refused(
                ProblemType.TRAINING_PLAN_INCOMPLETE,
                "The training plan cannot be generated: %s. Create it again with goal time, start date and race."
                        .formatted(why));
    }
}
