package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.MaxHeartRate;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.plan.RaceDistance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Inputs for tests: a marathon in 16 weeks from a Wednesday. */
public final class Inputs {
    public static final LocalDate START = LocalDate.of(2025, 1, 1);

    private Inputs() {}

    public static GenerationInputs ofRace(String name) {
        var race = new Race(name, RaceDistance.MARATHON, START.plusDays(15 * 7 + 4));
        return of(race, athlete());
    }

    private static GenerationInputs of(Race race, Athlete athlete) {
        var calendar = new TrainingCalendar(START, race.date());
        return new GenerationInputs(
                race,
                GoalTime.parse("3:30:00"),
                Pace.parse("7:04"),
                calendar,
                PhaseSplit.of(calendar.totalWeeks(), race.distance()),
                athlete,
                false);
    }

    private static Athlete athlete() {
        return new Athlete(
                Pace.parse("7:30"),
                Optional.of(Experience.INTERMEDIATE),
                OptionalDouble.of(25),
                OptionalDouble.of(9),
                new Athlete.Preferences(
                        OptionalInt.of(5), Optional.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)),
                Optional.of(new MaxHeartRate(190)));
    }
}
