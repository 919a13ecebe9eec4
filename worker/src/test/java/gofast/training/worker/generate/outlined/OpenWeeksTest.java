package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.WeekOutline;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWeeksTest {
    private final OpenWeeks open = new OpenWeeks(Answers.WEEKS);

    @Test
    void isEmptyOnceEveryWeekIsClosed() {
        assertThat(open.all()).isEqualTo(Answers.WEEKS);
        Answers.WEEKS.forEach(week -> open.close(week.index()));
        assertThat(open.isEmpty()).isTrue();
        assertThat(open.find(1)).isEmpty();
    }

    @Test
    void hasTheNewestProblemsToCorrectAndTheHistoryOfEachWeek() {
        open.refuse(2, "small", List.of("first", "second"));
        open.unanswered("small", "model-busy");
        open.refuse(2, "large", List.of("third"));

        assertThat(open.corrections()).containsOnlyKeys(2).containsEntry(2, List.of("third"));
        assertThat(open.steps(2)).containsExactly("small: first", "small: second", "small: model-busy", "large: third");
        assertThat(open.steps(1)).containsExactly("small: model-busy");
        assertThat(open.problem()).isEqualTo("week 2: third");
    }

    @Test
    void correctsNothingInWeeksThatAreClosed() {
        open.refuse(2, "small", List.of("first"));
        open.close(2);

        assertThat(open.corrections()).isEmpty();
        assertThat(open.all()).extracting(WeekOutline::index).containsExactly(1, 3, 4);
        assertThat(open.problem()).isEqualTo("there was no answer");
    }
}
