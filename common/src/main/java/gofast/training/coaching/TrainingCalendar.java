package gofast.training.coaching;

import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Where the weeks and days of a plan fall. Plain dates: no time zone has a say. Day 1 is the plan's first day. */
public record TrainingCalendar(LocalDate start, LocalDate race) {
    public TrainingCalendar {
        if (race.isBefore(start)) {
            throw new IllegalArgumentException("the race is on or after the plan's first day");
        }
        if (ChronoUnit.DAYS.between(start, race) / Week.DAYS + 1 > Plan.MAX_WEEKS) {
            throw new IllegalArgumentException("the race is at most 52 weeks after the plan's first day");
        }
    }

    /** Weeks up to and including the one of the race. */
    public int totalWeeks() {
        return (int) daysToRace() / Week.DAYS + 1;
    }

    /** The date of day 1 to 7 of week 1 to N. */
    public LocalDate dateOf(int week, int day) {
        return start.plusDays((week - 1L) * Week.DAYS + day - 1);
    }

    /** The day index, 1 to 7, of the race in the last week. */
    public int raceDay() {
        return (int) daysToRace() % Week.DAYS + 1;
    }

    /** The weekdays of day 1 to 7. */
    public List<DayOfWeek> weekdays() {
        return IntStream.rangeClosed(1, Week.DAYS).mapToObj(this::weekdayOf).toList();
    }

    /** The weekday of day 1 to 7. */
    DayOfWeek weekdayOf(int day) {
        return start.getDayOfWeek().plus(day - 1L);
    }

    private long daysToRace() {
        return ChronoUnit.DAYS.between(start, race);
    }
}
