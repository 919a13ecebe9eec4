package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.local.PlannedWeek.Day;
import gofast.training.local.PlannedWeek.Workout;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTableTest {
    private static final Workout REST = new Workout("rest", 0);

    @Test
    void showsEveryWeekInALine() {
        var first = week(1, "base", 21.5, workout("easy", 3), workout("tempo", 4.5), workout("long_run", 14));
        var second = week(2, "taper", 33.2, REST, workout("intervals", 5), workout("race", 26.2));

        assertThat(PlanTable.lines(List.of(first, second)))
                .containsExactly(
                        "week  dates            phase  miles  Mon   Tue   Wed   Thu   Fri     Sat          Sun",
                        "   1  Jan 4 - Jan 10   base    21.5  rest  rest  rest  rest  easy 3  tempo 4.5    long 14",
                        "   2  Jan 11 - Jan 17  taper   33.2  rest  rest  rest  rest  rest    intervals 5  RACE 26.2");
    }

    @Test
    void namesTheDaysOfAWeekThatStartsOnAnyDay() {
        LocalDate wednesday = LocalDate.of(2027, 1, 6);

        assertThat(PlanTable.lines(List.of(week(1, wednesday, "base", 3, REST, REST, workout("easy", 3)))))
                .first()
                .asString()
                .endsWith("Wed   Thu   Fri   Sat   Sun   Mon   Tue");
    }

    @Test
    void staysWithinAUsualTerminal() {
        var widest =
                week(52, "taper", 104.5, workout("intervals", 10.5), workout("intervals", 10.5), workout("race", 26.2));

        assertThat(PlanTable.lines(List.of(widest)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void hasNoLinesForNoWeeks() {
        assertThat(PlanTable.lines(List.of())).isEmpty();
    }

    private static Workout workout(String type, double mileage) {
        return new Workout(type, mileage);
    }

    private static PlannedWeek week(
            int index, String phase, double mileage, Workout friday, Workout saturday, Workout sunday) {
        LocalDate start = LocalDate.of(2027, 1, 4).plusWeeks(index - 1L);
        return week(index, start, phase, mileage, friday, saturday, sunday);
    }

    private static PlannedWeek week(
            int index, LocalDate start, String phase, double mileage, Workout fifth, Workout sixth, Workout seventh) {
        List<Workout> workouts = List.of(REST, REST, REST, REST, fifth, sixth, seventh);
        List<Day> days = IntStream.range(0, 7)
                .mapToObj(day -> new Day(start.plusDays(day), workouts.get(day)))
                .toList();
        return new PlannedWeek(index, phase, mileage, start, days);
    }
}
