package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoalTest {
    private static Goal goal(RaceDistance distance, String time) {
        return new Goal(distance, GoalTime.parse(time));
    }

    @Test
    void marathonIn3Hours30IsWorth7Minutes04() {
        assertThat(goal(RaceDistance.MARATHON, "3:30:00").fiveKPace()).hasToString("7:04");
    }

    @ParameterizedTest
    @CsvSource({"MARATHON, 3:30:00", "MARATHON, 5:30:00", "HALF, 1:45:00", "FIVE_K, 0:21:00", "HUNDRED_K, 14:00:00"})
    void goalsOfOrdinaryRunnersArePlausible(RaceDistance distance, String time) {
        assertThat(goal(distance, time).implausibleFor(Pace.parse("7:45"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fasterThanTheWorldsBestIsNot(RaceDistance distance) {
        var goal = new Goal(distance, new GoalTime(distance.fastestGoal().seconds() - 1));

        assertThat(goal.implausibleFor(Pace.parse("4:00")).orElseThrow())
                .contains(goal.time().toString(), distance.code(), "faster than");
    }

    @ParameterizedTest
    @EnumSource
    void fastestGoalItselfIsPlausibleForTheBest(RaceDistance distance) {
        assertThat(new Goal(distance, distance.fastestGoal()).implausibleFor(Pace.parse("4:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void slowerThanAWalkIsNot(RaceDistance distance) {
        var goal = new Goal(distance, new GoalTime((int) (distance.miles() * 1800) + 1));

        assertThat(goal.implausibleFor(Pace.parse("12:00")).orElseThrow()).contains("slower than a walk");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlausibleGoalHasAFiveKPace(RaceDistance distance) {
        int slowest = (int) (distance.miles() * 1800);
        for (int seconds = distance.fastestGoal().seconds(); seconds <= slowest; seconds += 7) {
            assertThat(new Goal(distance, new GoalTime(seconds)).fiveKPace()).isNotNull();
        }
    }

    @Test
    void moreThan15PointsOfFitnessAboveTodayIsTooFar() {
        Goal goal = goal(RaceDistance.MARATHON, "3:00:00");

        assertThat(goal.implausibleFor(Pace.parse("12:00")).orElseThrow())
                .contains("3:00:00", "marathon", goal.fiveKPace().toString(), "12:00", "slower goal");
        assertThat(goal.implausibleFor(Pace.parse("7:30"))).isEmpty();
    }

    @Test
    void goalBelowTodaysFitnessIsTheAthletesOwnBusiness() {
        assertThat(goal(RaceDistance.MARATHON, "6:00:00").implausibleFor(Pace.parse("6:00")))
                .isEmpty();
    }
}
