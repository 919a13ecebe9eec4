package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DeadLetterCommandTest {
    private final StringWriter said = new StringWriter();
    private final CommandLine line =
            new CommandLine(new DeadLetterCommand(() -> new PrintWriter(said))).setErr(new PrintWriter(said, true));

    @ParameterizedTest
    @ValueSource(strings = {"replay", "drop"})
    void dealsWithNothingThatIsNotNamed(String action) {
        assertThat(line.execute(action)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("name the ids of letters, or --all");
    }

    @Test
    void knowsThreeActions() {
        assertThat(line.execute("burn")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("list, replay, drop");
    }
}
