package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Outline;
import gofast.training.coaching.WeekOutline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private final List<WeekOutline> weeks =
            Outline.of(Answers.INPUTS.outlineRequest()).weeks();

    @Test
    void sharesWeeksOutByFour() {
        assertThat(indexes(weeks))
                .containsExactly(
                        List.of(1, 2, 3, 4), List.of(5, 6, 7, 8), List.of(9, 10, 11, 12), List.of(13, 14, 15, 16));
    }

    @Test
    void leavesWeeksInTheirMonthWhereOthersAreNotWanted() {
        assertThat(indexes(List.of(weeks.get(1), weeks.get(3), weeks.get(4))))
                .containsExactly(List.of(2, 4), List.of(5));
        assertThat(indexes(List.of())).isEmpty();
    }

    private static List<List<Integer>> indexes(List<WeekOutline> weeks) {
        return Chunks.of(weeks).stream()
                .map(chunk -> chunk.stream().map(WeekOutline::index).toList())
                .toList();
    }
}
