package gofast.openai.simulator.answer;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the prompt says about the athlete and the race.
 *
 * @param phases the phase of each week, first week first
 * @param weekdays the weekday of dayIndex 1 to 7, in lower case
 * @param weeklyMileage miles a week at present
 * @param longestRun miles of the longest recent run
 * @param runDays runs a week, 1 to 6
 */
record Inputs(
        Distance distance,
        List<String> phases,
        List<String> weekdays,
        int raceWeek,
        int raceDayIndex,
        Experience experience,
        OptionalDouble weeklyMileage,
        OptionalDouble longestRun,
        int runDays,
        String longRunDay,
        Set<String> daysOff) {

    Inputs {
        phases = List.copyOf(phases);
        weekdays = List.copyOf(weekdays);
        daysOff = Set.copyOf(daysOff);
        require(!phases.isEmpty() && phases.size() <= 52, "1 to 52 weeks");
        require(weekdays.size() == 7, "seven weekdays");
        require(raceWeek >= 1 && raceWeek <= phases.size(), "race week within the plan");
        require(raceDayIndex >= 1 && raceDayIndex <= 7, "race day 1 to 7");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException(what);
        }
    }

    int totalWeeks() {
        return phases.size();
    }

    String phase(int week) {
        return phases.get(week - 1);
    }

    /** Weeks of taper up to and with the race week, which always counts as one. */
    int taperWeeks() {
        int weeks = 1;
        while (weeks < raceWeek && phase(raceWeek - weeks).equals("taper")) {
            weeks++;
        }
        return weeks;
    }

    /** Days from a day of the plan to the race; negative after it. */
    int daysToRace(int week, int dayIndex) {
        return (raceWeek - week) * 7 + raceDayIndex - dayIndex;
    }
}
