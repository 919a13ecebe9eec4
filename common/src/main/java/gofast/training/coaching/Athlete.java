package gofast.training.coaching;

import gofast.training.plan.Experience;
import gofast.training.plan.Pace;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** What coaching knows of an athlete; distances in miles, {@code weeklyMileage} a week. */
public record Athlete(
        Pace fiveKPace,
        Optional<Experience> experience,
        OptionalDouble weeklyMileage,
        OptionalDouble longestRecentRun,
        Preferences preferences,
        Optional<MaxHeartRate> maxHeartRate) {

    /** The experience that was told, or that the weekly mileage speaks of; 20 miles where that is not known either. */
    public Experience level() {
        return experience.orElseGet(() -> {
            double miles = weeklyMileage.orElse(20);
            if (miles < 15) {
                return Experience.BEGINNER;
            }
            return miles < 40 ? Experience.INTERMEDIATE : Experience.ADVANCED;
        });
    }

    /** How the athlete wants the week to look; {@code runDays} is runs a week, 3 to 7. */
    public record Preferences(OptionalInt runDays, Optional<DayOfWeek> longRunDay, Set<DayOfWeek> daysOff) {
        public Preferences {
            daysOff = Set.copyOf(daysOff);
        }
    }
}
