package gofast.training.worker.command;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.MaxHeartRate;
import gofast.training.coaching.Vdot;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Option;

/** What an athlete says of herself or himself, within the limits of the API. */
final class AthleteOptions {
    private static final int FEWEST_RUNS = 3;
    private static final int YOUNGEST = 5;

    @Option(names = "--five-k-pace", required = true, paramLabel = "M:SS", description = "Pace per mile of a 5K today.")
    private Optional<Pace> fiveKPace = Optional.empty();

    @Option(names = "--experience", paramLabel = "LEVEL", description = "beginner, intermediate or advanced.")
    private Optional<Experience> experience = Optional.empty();

    @Option(
            names = "--weekly-mileage",
            paramLabel = "MILES",
            converter = Miles.OfWeek.class,
            description = "Miles a week now, 0 to 200.")
    private Optional<Double> weeklyMileage = Optional.empty();

    @Option(
            names = "--longest-recent-run",
            paramLabel = "MILES",
            converter = Miles.OfRun.class,
            description = "Miles, 0 to 100.")
    private Optional<Double> longestRecentRun = Optional.empty();

    @Option(
            names = "--run-days",
            paramLabel = "N",
            converter = WholeNumber.OfRunDays.class,
            description = "Runs a week, 3 to 7.")
    private Optional<Integer> runDays = Optional.empty();

    @Option(names = "--long-run-day", paramLabel = "WEEKDAY", description = "monday to sunday.")
    private Optional<DayOfWeek> longRunDay = Optional.empty();

    @Option(
            names = "--days-off",
            paramLabel = "WEEKDAY",
            split = ",",
            description = "Days without a run, at most four: friday,monday.")
    private List<DayOfWeek> daysOff = List.of();

    @Option(
            names = "--max-heart-rate",
            paramLabel = "BPM",
            converter = WholeNumber.OfHeartRate.class,
            description = "Beats a minute, 100 to 230.")
    private Optional<Integer> maxHeartRate = Optional.empty();

    @Option(
            names = "--birth-year",
            paramLabel = "YYYY",
            converter = WholeNumber.OfYear.class,
            description = "Gives a maximum heart rate if that is unknown.")
    private Optional<Integer> birthYear = Optional.empty();

    Athlete athlete(LocalDate start) {
        refuseContradictions(start);
        return new Athlete(
                fiveKPace(),
                experience,
                weeklyMileage.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                longestRecentRun.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                new Athlete.Preferences(
                        runDays.map(OptionalInt::of).orElseGet(OptionalInt::empty), longRunDay, withoutRuns()),
                maxHeartRate
                        .map(MaxHeartRate::new)
                        .or(() -> birthYear.map(year -> MaxHeartRate.ofAge(start.getYear() - year))));
    }

    Pace fiveKPace() {
        return fiveKPace.orElseThrow();
    }

    GoalTime timeToday(RaceDistance distance) {
        double seconds = Vdot.ofFiveKPace(fiveKPace()).secondsOver(distance.meters());
        return new GoalTime((int) Math.ceil(seconds));
    }

    private Set<DayOfWeek> withoutRuns() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(daysOff);
        return days;
    }

    private void refuseContradictions(LocalDate start) {
        int daysLeft = Week.DAYS - withoutRuns().size();
        if (daysLeft < FEWEST_RUNS) {
            throw new RefusedException("--days-off: leave at least " + FEWEST_RUNS + " days to run");
        }
        if (runDays.orElse(FEWEST_RUNS) > daysLeft) {
            throw new RefusedException("--run-days: write at most " + daysLeft + ", the days that --days-off leaves");
        }
        if (longRunDay.filter(daysOff::contains).isPresent()) {
            throw new RefusedException("--long-run-day: choose a day that is not among --days-off");
        }
        int lastBirthYear = start.getYear() - YOUNGEST;
        if (birthYear.orElse(lastBirthYear) > lastBirthYear) {
            throw new RefusedException("--birth-year: write a whole number from 1900 to " + lastBirthYear);
        }
    }
}
