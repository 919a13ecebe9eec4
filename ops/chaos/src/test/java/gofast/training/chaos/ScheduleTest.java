package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.chaos.Schedule.Planned;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(Schedule.of(7, LENGTH)).isEqualTo(Schedule.of(7, LENGTH)).isNotEqualTo(Schedule.of(8, LENGTH));
    }

    @Test
    void everyKindComesOnceInEachRound() {
        List<FaultKind> kinds =
                Schedule.of(7, LENGTH).faults().stream().map(Planned::kind).toList();

        assertThat(kinds.subList(0, FaultKind.values().length)).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void faultsEndWithTheLoad() {
        assertThat(Schedule.of(7, LENGTH).faults())
                .extracting(Planned::at)
                .isSorted()
                .allMatch(at -> at.compareTo(LENGTH) < 0);
    }

    @Test
    void choicesCoverEveryTarget() {
        var first = new Planned(Duration.ZERO, FaultKind.WORKER_KILLED, 0, 0);
        var last = new Planned(Duration.ZERO, FaultKind.WORKER_KILLED, 0.999, 0.5);

        assertThat(first.targetOf(List.of(1, 2, 3))).isZero();
        assertThat(last.targetOf(List.of(1, 2, 3))).isEqualTo(2);
        assertThat(last.lasting(Duration.ofSeconds(2), Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(3));
    }
}
