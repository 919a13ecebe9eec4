package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The week of the race: short runs before it, nothing after it. */
final class RaceWeek {

    /** The service puts the race itself here; until then the day is a short run. */
    private static final double RACE_DAY_MILES = 2;

    private static final double LEAST_MILES = 1.5;
    private static final double MOST_MILES = 5;
    private static final double SHAKEOUT_MILES = 2;
    private static final int SHARPENER_DAYS_BEFORE = 3;
    private static final int RUNS_TO_ADD_A_SHAKEOUT = 5;

    private final Inputs inputs;
    private final Set<Integer> runDays = new TreeSet<>();
    private final int sharpener;
    private final double miles;

    private RaceWeek(Inputs inputs, WeekTarget target) {
        this.inputs = inputs;
        int lastRun = inputs.raceDayIndex() - (target.runs() >= RUNS_TO_ADD_A_SHAKEOUT ? 1 : 2);
        WeekShape.of(inputs, target).runDays().stream()
                .filter(day -> day <= lastRun)
                .forEach(runDays::add);
        this.sharpener = target.hardDays() == 0 ? 0 : sharpener();
        double even = target.miles() / Math.max(3, runDays.size());
        this.miles = Math.clamp(Miles.down(even), LEAST_MILES, MOST_MILES);
    }

    static List<Day> days(Inputs inputs, WeekTarget target) {
        RaceWeek week = new RaceWeek(inputs, target);
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            days.add(week.day(day));
        }
        return days;
    }

    /** The last day with a few quick minutes, or 0. */
    private int sharpener() {
        return runDays.stream()
                .filter(day -> day <= inputs.raceDayIndex() - SHARPENER_DAYS_BEFORE)
                .max(Integer::compare)
                .orElse(0);
    }

    private Day day(int day) {
        if (day == inputs.raceDayIndex()) {
            return new Day(day, Kind.EASY, RACE_DAY_MILES, Day.Role.RACE);
        }
        if (!runDays.contains(day)) {
            return Day.rest(day);
        }
        if (day == inputs.raceDayIndex() - 1) {
            return new Day(day, Kind.EASY, Math.min(miles, SHAKEOUT_MILES), Day.Role.PRE_RACE);
        }
        return new Day(day, day == sharpener && miles >= 3 ? Kind.TEMPO : Kind.EASY, miles, Day.Role.ORDINARY);
    }
}
