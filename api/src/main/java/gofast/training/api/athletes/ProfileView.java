package gofast.training.api.athletes;

import gofast.training.api.request.Values;
import gofast.training.plan.Experience;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A profile as clients see it. */
record ProfileView(
        UUID id,
        String name,
        String fiveKPace,
        Optional<String> experience,
        Optional<Double> weeklyMileage,
        Optional<Double> longestRecentRun,
        Optional<Integer> runDays,
        Optional<String> longRunDay,
        List<String> daysOff,
        Optional<Integer> maxHeartRate,
        Optional<Integer> birthYear) {
    static ProfileView of(UUID id, Profile profile) {
        return new ProfileView(
                id,
                profile.name(),
                profile.fiveKPace().toString(),
                profile.training().experience().map(Experience::code),
                profile.training().weeklyMileage(),
                profile.training().longestRecentRun(),
                profile.schedule().runDays(),
                profile.schedule().longRunDay().map(Values::code),
                profile.schedule().daysOff().stream().map(Values::code).toList(),
                profile.body().maxHeartRate(),
                profile.body().birthYear());
    }
}
