package gofast.training.api.submit;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A plan that somebody wants generated, with all that the checks look at. */
record Candidate(
        UUID planId,
        String subject,
        boolean isDraft,
        Optional<GoalTime> goalTime,
        Optional<LocalDate> startDate,
        Optional<Course> race,
        Optional<Runner> athlete) {
    record Course(RaceDistance distance, LocalDate date) {}

    record Runner(UUID id, Optional<Pace> fiveKPace) {}
}
