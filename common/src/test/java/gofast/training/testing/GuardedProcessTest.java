package gofast.training.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class GuardedProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void nameLog() {
        log = folder.resolve("output.log");
    }

    private GuardedProcess start(String script) {
        return GuardedProcess.start(List.of("sh", "-c", script), Map.of("GIVEN", "yes"), log);
    }

    private String written(String text) throws IOException {
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(log) && output().contains(text));
        return output();
    }

    private String output() throws IOException {
        return Files.readString(log);
    }

    @Test
    void endsWithAllOfItsGroupWhenItIsClosed() throws IOException {
        GuardedProcess process = start("sleep 100 & echo child $!; wait");
        long child = Long.parseLong(written("child").strip().substring("child ".length()));

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(isRunning(process.pid())).isFalse();
        Awaitility.await().atMost(PATIENCE).until(() -> !isRunning(child));
    }

    /** One that ended, but that nobody collected, counts as alive; it has no program any more. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent())
                .isPresent();
    }

    @Test
    void hearsSignals() throws IOException, InterruptedException {
        try (GuardedProcess process =
                start("trap 'echo heard; exit 0' TERM; echo ready; while :; do sleep 0.05; done")) {
            written("ready");

            process.signal("TERM");

            assertThat(process.endsWithin(PATIENCE)).isTrue();
            written("heard");
        }
    }

    @Test
    void seesOnlyWhatItIsGiven() throws IOException, InterruptedException {
        try (GuardedProcess process = start("env")) {
            assertThat(process.endsWithin(PATIENCE)).isTrue();
            assertThat(written("GIVEN=yes").lines())
                    .allMatch(line -> line.matches("(GIVEN|PATH|HOME|LANG|PWD|OLDPWD|SHLVL|_)=.*"));
        }
    }

    @Test
    void writesBehindWhatItWroteBefore() throws IOException, InterruptedException {
        for (String word : List.of("first", "second")) {
            try (GuardedProcess process = start("echo " + word)) {
                assertThat(process.endsWithin(PATIENCE)).isTrue();
            }
        }

        assertThat(written("second")).isEqualTo("first\nsecond\n");
    }

    @Test
    void scratchFolderIsRemovedOnceItIsClosed() throws IOException {
        ScratchFolder scratch = ScratchFolder.create("gofast-scratch-");
        Files.writeString(Files.createDirectory(scratch.path().resolve("inner")).resolve("file"), "text");

        scratch.close();

        Awaitility.await().atMost(PATIENCE).until(() -> Files.notExists(scratch.path()));
    }
}
