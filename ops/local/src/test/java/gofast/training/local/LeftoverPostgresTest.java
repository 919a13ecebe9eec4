package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverPostgresTest {
    @TempDir
    private Path directory;

    @Test
    void removesAStaleFileAndLeavesForeignProcessesAlone() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path pidFile = Files.writeString(directory.resolve("postmaster.pid"), self.pid() + "\n" + directory + "\n");

        new LeftoverPostgres(directory).end();

        assertThat(pidFile).doesNotExist();
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void hasNothingToDoAtTheFirstStart() {
        new LeftoverPostgres(directory.resolve("none")).end();

        assertThat(directory).isEmptyDirectory();
    }
}
