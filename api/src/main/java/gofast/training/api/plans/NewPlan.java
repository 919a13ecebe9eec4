package gofast.training.api.plans;

import gofast.training.api.problem.Checked;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Race;
import gofast.training.plan.RaceDistance;
import java.time.LocalDate;
import java.util.Optional;

/** A plan somebody wants to have: a race, a goal and a first day. */
record NewPlan(Optional<String> name, GoalTime goalTime, LocalDate startDate, Race race) {
    private static final int LONGEST_NAME = 100;

    static Checked<NewPlan> read(Fields fields) {
        Optional<String> name = fields.optional("name", Values.line(LONGEST_NAME));
        Optional<GoalTime> goalTime = fields.required("goalTime", Values.parsed(GoalTime::parse));
        Optional<LocalDate> startDate = fields.required("startDate", Values.date());
        Optional<Race> race = fields.requiredObject("race").flatMap(it -> race(it, startDate));
        return fields.complete(
                () -> new NewPlan(name, goalTime.orElseThrow(), startDate.orElseThrow(), race.orElseThrow()));
    }

    private static Optional<Race> race(Fields fields, Optional<LocalDate> startDate) {
        Optional<String> name = fields.required("name", Values.line(Race.MAX_NAME_LENGTH));
        Optional<RaceDistance> distance = fields.required("distance", Values.parsed(RaceDistance::parse));
        Optional<LocalDate> date = fields.required("date", Values.date())
                .filter(day -> startDate.isEmpty() || fits(fields, startDate.get(), day));
        return name.isPresent() && distance.isPresent() && date.isPresent()
                ? Optional.of(new Race(name.get(), distance.get(), date.get()))
                : Optional.empty();
    }

    private static boolean fits(Fields race, LocalDate startDate, LocalDate date) {
        try {
            return new TrainingCalendar(startDate, date).totalWeeks() > 0;
        } catch (IllegalArgumentException e) {
            race.refuse("date", String.valueOf(e.getMessage()));
            return false;
        }
    }
}
