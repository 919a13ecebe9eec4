package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingCalendarTest {
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void returnToTheZoneOfThisMachine() {
        TimeZone.setDefault(zone);
    }

    private static TrainingCalendar calendar(String start, String race) {
        return new TrainingCalendar(LocalDate.parse(start), LocalDate.parse(race));
    }

    @Test
    void weekTwoBeginsSevenDaysAfterTheStart() {
        TrainingCalendar calendar = calendar("2025-01-01", "2025-04-20");

        assertThat(calendar.dateOf(1, 1)).isEqualTo("2025-01-01");
        assertThat(calendar.dateOf(2, 1)).isEqualTo("2025-01-08");
        assertThat(calendar.dateOf(16, 7)).isEqualTo("2025-04-22");
    }

    @Test
    void leapDayIsADayLikeAnyOther() {
        TrainingCalendar calendar = calendar("2024-02-26", "2024-03-10");

        assertThat(calendar.dateOf(1, 4)).isEqualTo("2024-02-29");
        assertThat(calendar.dateOf(1, 5)).isEqualTo("2024-03-01");
        assertThat(calendar.totalWeeks()).isEqualTo(2);
    }

    /** Zones and days in which an hour, or in Apia's case a whole day, was left out or came twice. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2025-03-03",
        "America/New_York, 2025-10-27",
        "Europe/Berlin, 2025-03-24",
        "Australia/Lord_Howe, 2025-09-29",
        "America/Sao_Paulo, 2018-10-29",
        "Africa/Cairo, 2025-04-21",
        "Pacific/Apia, 2011-12-26",
        "UTC, 2025-03-24",
    })
    void noTimeZoneHasASay(String zoneOfTheMachine, LocalDate start) {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneOfTheMachine));
        var calendar = new TrainingCalendar(start, start.plusDays(20));

        assertThat(calendar.totalWeeks()).isEqualTo(3);
        assertThat(calendar.raceDay()).isEqualTo(7);
        assertThat(IntStream.range(0, 21).mapToObj(i -> calendar.dateOf(i / 7 + 1, i % 7 + 1)))
                .containsExactlyElementsOf(start.datesUntil(start.plusDays(21)).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "6, 1, 7", "7, 2, 1", "13, 2, 7", "110, 16, 6", "363, 52, 7"})
    void raceFallsInTheLastWeek(int days, int weeks, int raceDay) {
        LocalDate start = LocalDate.of(2025, 6, 4);
        var calendar = new TrainingCalendar(start, start.plusDays(days));

        assertThat(calendar.totalWeeks()).isEqualTo(weeks);
        assertThat(calendar.raceDay()).isEqualTo(raceDay);
        assertThat(calendar.dateOf(weeks, raceDay)).isEqualTo(calendar.race());
    }

    @ParameterizedTest
    @ValueSource(ints = {364, 1_000, 3_000_000})
    void planHasAtMost52Weeks(int days) {
        LocalDate start = LocalDate.of(2025, 6, 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingCalendar(start, start.plusDays(days)))
                .withMessageContaining("52 weeks");
    }

    @Test
    void raceBeforeTheStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar("2025-01-02", "2025-01-01"))
                .withMessageContaining("on or after");
    }

    @Test
    void weekdaysBeginWithTheDayOfTheStart() {
        assertThat(calendar("2025-01-01", "2025-02-01").weekdays())
                .isEqualTo(List.of(
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY,
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY));
    }
}
