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

    @Test
    void helpNamesTheCommandsAndSaysHowTheWorkerStarts() {
        assertThat(Commands.areIn("--help")).isTrue();

        var ran = Ran.command("--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("review", "outline", "template", "try", "Without a command, the");
    }
}
