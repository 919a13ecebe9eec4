package gofast.training.worker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void waitsForTheFirstModelToBeBackWhenAllAreDown() {
        assertThat(Generated.Later.ifAllAreDown(2, List.of(Duration.ofMinutes(1), HALF_A_MINUTE)))
                .contains(Generated.Later.model(HALF_A_MINUTE));
    }

    @Test
    void doesNotWaitWhenAnyModelCouldBeAsked() {
        assertThat(Generated.Later.ifAllAreDown(2, List.of(HALF_A_MINUTE))).isEmpty();
        assertThat(Generated.Later.ifAllAreDown(0, List.of())).isEmpty();
    }

    @Test
    void onlyTheBudgetIsLookedAtJobByJob() {
        assertThat(Generated.Later.budget(HALF_A_MINUTE).concernsAllJobs()).isFalse();
        assertThat(Generated.Later.account().concernsAllJobs()).isTrue();
        assertThat(Generated.Later.model(HALF_A_MINUTE).concernsAllJobs()).isTrue();
    }
}
