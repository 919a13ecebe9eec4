package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter shown = new StringWriter();

    @Test
    void growsOnOneLineOfATerminalAndLeavesTheNextToWhatFollows() {
        ProgressBar bar = bar(true);
        bar.accept(1);
        bar.accept(2);
        bar.end();
        bar.end();

        assertThat(shown.toString())
                .isEqualTo(
                        "\r[%s%s] 1 of 4 weeks\r[%s%s] 2 of 4 weeks%n",
                        "#".repeat(10), " ".repeat(30), "#".repeat(20), " ".repeat(20));
    }

    @Test
    void isALineAWeekWhereThereIsNoTerminal() {
        ProgressBar bar = bar(false);
        bar.accept(3);
        bar.accept(4);
        bar.end();

        assertThat(shown.toString().lines()).containsExactly("3 of 4 weeks", "4 of 4 weeks");
    }

    private ProgressBar bar(boolean isTerminal) {
        return new ProgressBar(new PrintWriter(shown), 4, isTerminal);
    }
}
