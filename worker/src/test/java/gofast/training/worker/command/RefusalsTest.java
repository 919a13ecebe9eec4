package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    private static final String GOOD = "outline --distance marathon --weeks 16 --start 2026-01-05 --five-k-pace 7:30 ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--experience novice        | --experience: experience is one of beginner, intermediate, advanced",
                "--run-days 2               | --run-days: write a whole number from 3 to 7",
                "--run-days four            | --run-days: write a whole number from 3 to 7",
                "--weekly-mileage 201       | --weekly-mileage: write miles, a number from 0 to 200",
                "--longest-recent-run NaN   | --longest-recent-run: write miles, a number from 0 to 100",
                "--long-run-day so          | --long-run-day: a weekday is one of monday, tuesday, wednesday",
                "--days-off friday,fri      | --days-off: a weekday is one of monday",
                "--goal-time 3:45           | --goal-time: write a goal time as hours, minutes and seconds",
                "--goal-time 2:00:00        | --goal-time: 2:00:00 over marathon is worth a 5K at",
                "--max-heart-rate 99        | --max-heart-rate: write a whole number from 100 to 230",
                "--birth-year 1899          | --birth-year: write a whole number from 1900 to 2100",
                "--birth-year 2022          | --birth-year: write a whole number from 1900 to 2021",
                "--phases 4,6,3             | --phases: write the weeks of base, build, peak and taper",
                "--phases 4,6,3,2           | --phases: the phases have 15 weeks together, but the plan has 16",
                "--phases 4,6,6,0           | --phases: of 16 weeks, the taper has 1 to 4",
                "--race-day tomorrow        | --race-day: write a date as \"yyyy-MM-dd\"",
                "--race-day 2026-04-19      | --weeks: write 15, the week of the --race-day, or leave one out",
                "--race-day 2025-04-19      | --race-day: the race is on or after the plan's first day",
                "--days-off monday,tuesday,wednesday,thursday,friday | --days-off: leave at least 3 days to run",
                "--days-off monday --run-days 7 | --run-days: write at most 6, the days that --days-off leaves",
                "--days-off sunday --long-run-day sunday | --long-run-day: choose a day that is not among --days-off",
                "--fast                     | Unknown option: '--fast'; say",
                "--weeks 17                 | option '--weeks'"
            })
    void areOneLineThatNamesTheAcceptedForm(String options, String message) {
        assertRefused(Ran.line(GOOD + options), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outline  | Missing required options: '--distance=DISTANCE'",
                "template | Missing required options: '--distance=DISTANCE'",
                "review   | Missing required parameter: 'FILE'",
                "revue    | The commands are review, outline, template, try and help",
                "outline --distance 7k --weeks 16 --start 2026-01-05 --five-k-pace 7:30 | --distance: a race distance is",
                "outline --distance 5k --weeks 53 --start 2026-01-05 --five-k-pace 7:30 | --weeks: write a whole number",
                "outline --distance 5k --weeks 8 --start 1-5 --five-k-pace 7:30 | --start: write a date as",
                "outline --distance 5k --start 2026-01-05 --five-k-pace 7:30 | --weeks: write a whole number from 1 to",
                "outline --distance 5k --weeks 8 --start 2026-01-05 --five-k-pace 450 | --five-k-pace: write a pace as"
            })
    void areOneLineForEveryCommand(String line, String message) {
        assertRefused(Ran.line(line), message);
    }

    @Test
    void areNotNeededForHelp() {
        assertThat(Ran.line("outline --help").exitCode()).isZero();
        assertThat(Ran.line("help template").out()).contains("--five-k-pace", "--json");
    }

    private static void assertRefused(Ran ran, String message) {
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasLineCount(1).contains(message);
    }
}
