package gofast.training.chaos;

import gofast.training.coaching.Vdot;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Somebody who asks for a plan.
 *
 * @param fresh whether nothing of other athletes' plans may be taken
 * @param cancelAfter how long until the athlete changes their mind, if they do
 */
record Athlete(String subject, Pace fiveKPace, Race race, boolean fresh, Optional<Duration> cancelAfter) {
    private static final List<Race> RACES = List.of(
            new Race(RaceDistance.FIVE_K, 8),
            new Race(RaceDistance.TEN_K, 10),
            new Race(RaceDistance.HALF, 12),
            new Race(RaceDistance.HALF, 14),
            new Race(RaceDistance.MARATHON, 16),
            new Race(RaceDistance.MARATHON, 20));
    private static final int FASTEST = 420;
    private static final int SLOWEST = 600;
    private static final double FRESH = 0.8;
    private static final double CANCELLING = 0.03;
    private static final int LONGEST_MIND_MILLIS = 12_000;

    /** A distance and how many weeks there are until then. */
    record Race(RaceDistance distance, int weeks) {}

    /** The same for the same seed and number. */
    static Athlete of(long seed, int number) {
        // A generator for each: neighbours in one sequence would depend on who came first.
        var random = new Random(seed * 31 + number);
        return new Athlete(
                "athlete-" + number,
                Pace.ofSeconds(random.nextInt(FASTEST, SLOWEST)),
                RACES.get(random.nextInt(RACES.size())),
                random.nextDouble() < FRESH,
                random.nextDouble() < CANCELLING
                        ? Optional.of(Duration.ofMillis(random.nextInt(LONGEST_MIND_MILLIS)))
                        : Optional.empty());
    }

    Map<String, Object> profile() {
        return Map.of(
                "name",
                "Athlete " + subject,
                "fiveKPace",
                fiveKPace.toString(),
                "experience",
                "intermediate",
                "weeklyMileage",
                25,
                "longestRecentRun",
                9,
                "runDays",
                5,
                "longRunDay",
                "sunday");
    }

    Map<String, Object> trainingPlan(Clock clock) {
        LocalDate start = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Map<String, String> raceFields = Map.of(
                "name", "City race",
                "distance", race.distance().code(),
                "date", start.plusWeeks(race.weeks()).minusDays(1).toString());
        return Map.of("goalTime", goal().toString(), "startDate", start.toString(), "race", raceFields);
    }

    /** What the athlete can run today. */
    private GoalTime goal() {
        return new GoalTime((int) Math.round(
                Vdot.ofFiveKPace(fiveKPace).secondsOver(race.distance().meters())));
    }

    Map<String, Object> generate(String trainingPlanId) {
        return Map.of("trainingPlanId", trainingPlanId, "options", Map.of("fresh", fresh));
    }
}
