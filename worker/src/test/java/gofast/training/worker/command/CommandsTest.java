package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void areWordsNotOptions() {
        assertThat(Commands.areIn("review", "plans.json")).isTrue();
        assertThat(Commands.areIn("--server.port=0")).isFalse();
        assertThat(Commands.areIn()).isFalse();
    }
}
