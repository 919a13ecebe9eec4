package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.local.JobStatus.Progress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
    private final Printed printed = new Printed();

    @Test
    void drawsABarOverItselfOnATerminal() {
        ProgressView view = ProgressView.on(printed.stream(), true);

        view.show(job("queued", 0));
        view.show(job("running", 1));
        view.show(job("succeeded", 4));
        view.end();

        assertThat(printed.text())
                .isEqualTo("\r  [--------] week 0 of 4 (queued)\u001B[K"
                        + "\r  [##------] week 1 of 4\u001B[K"
                        + "\r  [########] week 4 of 4\u001B[K\n");
    }

    @Test
    void printsALineForEveryChangeElsewhere() {
        ProgressView view = ProgressView.on(printed.stream(), false);

        view.show(job("queued", 0));
        view.show(job("running", 0));
        view.show(job("running", 2));
        view.show(job("running", 2));
        view.show(job("retrying", 2));
        view.end();

        assertThat(printed.text().lines())
                .containsExactly(
                        "  week 0 of 4 (queued)", "  week 0 of 4", "  week 2 of 4", "  week 2 of 4 (retrying)");
    }

    private static JobStatus job(String state, int weeksDone) {
        return new JobStatus("1", state, new Progress(weeksDone, 4), Optional.empty());
    }
}
