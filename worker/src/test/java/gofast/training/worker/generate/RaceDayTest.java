package gofast.training.worker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.review.CandidatePlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaceDayTest {
    private final RaceDay race = RaceDay.of(Inputs.ofRace("Boston Marathon"));

    @Test
    void putsTheRaceOnItsDayAndRestAfterIt() {
        CandidatePlan.Week last = race.place(plan(16)).weeks().getFirst();
        assertThat(last.days())
                .extracting(CandidatePlan.Day::type)
                .containsExactly("easy", "easy", "easy", "easy", "race", "rest", "rest");
        assertThat(last.days())
                .extracting(CandidatePlan.Day::mileage)
                .containsExactly(4.0, 4.0, 4.0, 4.0, 26.2, 0.0, 0.0);
        assertThat(last.days().get(4).details().words().label()).contains("Boston Marathon");
    }

    @Test
    void leavesOtherWeeksAlone() {
        assertThat(race.place(plan(15))).isEqualTo(plan(15));
    }

    private static CandidatePlan plan(int week) {
        List<CandidatePlan.Day> days = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new CandidatePlan.Day(day, "easy", 4, WorkoutDetails.of(Words.label("Easy"))))
                .toList();
        return new CandidatePlan(List.of(new CandidatePlan.Week(week, "taper", days)));
    }
}
