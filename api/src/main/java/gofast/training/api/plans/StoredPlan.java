package gofast.training.api.plans;

import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A plan as it stands; a draft may lack anything. */
record StoredPlan(
        UUID id,
        String subject,
        Optional<String> name,
        String state,
        Goal goal,
        Optional<LocalDate> startDate,
        Optional<Race> race,
        Optional<Integer> version,
        Optional<Review> review) {
    /** The time to reach, and the 5K pace it is worth, once that is computed. */
    record Goal(Optional<GoalTime> time, Optional<Pace> fiveKPace) {}

    /** What review said of the version: a score, 0 to 100, and its findings as JSON, as the worker stored them. */
    record Review(int score, String findings) {}

    static StoredPlan draft(UUID id, String subject, NewPlan plan) {
        return new StoredPlan(
                id,
                subject,
                plan.name(),
                "draft",
                new Goal(Optional.of(plan.goalTime()), Optional.empty()),
                Optional.of(plan.startDate()),
                Optional.of(plan.race()),
                Optional.empty(),
                Optional.empty());
    }

    /** Empty as long as the dates are missing or do not fit. */
    Optional<Integer> totalWeeks() {
        return startDate.flatMap(start -> race.flatMap(it -> weeks(start, it.date())));
    }

    private static Optional<Integer> weeks(LocalDate start, LocalDate race) {
        try {
            return Optional.of(new TrainingCalendar(start, race).totalWeeks());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
