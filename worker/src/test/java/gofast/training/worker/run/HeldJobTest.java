package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import gofast.training.job.ClaimedJob;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldJobTest {
    private final UUID id = UUID.randomUUID();
    private final HeldJob held = new HeldJob(new ClaimedJob(id, id, id, 1, id), 0);

    @AfterEach
    void clearTheInterrupt() {
        boolean unused = Thread.interrupted();
    }

    @Test
    void interruptsItsThreadWhenItIsRecalled() {
        held.recall(Recall.LOST);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(held.sealBroken()).contains(Recall.LOST);
    }

    @Test
    void isInterruptedNoMoreOnceItIsSealed() {
        assertThatNoException().isThrownBy(held::seal);

        held.recall(Recall.STOPPING);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(held.sealBroken()).isEmpty();
    }

    @Test
    void isInterruptedNoMoreOnceItBrokeOff() {
        assertThat(held.sealBroken()).isEmpty();

        held.recall(Recall.LOST);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(held.sealBroken()).isEmpty();
    }

    @Test
    void cannotBeSealedOnceItIsRecalled() {
        held.recall(Recall.STOPPING);
        held.recall(Recall.LOST);

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(held::seal);
        assertThat(held.sealBroken()).contains(Recall.STOPPING);
    }
}
