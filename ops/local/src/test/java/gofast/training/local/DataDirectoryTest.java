package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void refusesASecondSystemOnTheSameDataAndNamesTheFirst() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThat(first.log()).hasParentRaw(folder);
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage(
                            "The system already runs on the data in %s (process %d): stop it first, or choose another"
                                    + " directory and other ports with -Dgofast.data and -Dgofast.port",
                            folder, ProcessHandle.current().pid());
        }
    }

    @Test
    void isFreeAgainOnceClosed() {
        DataDirectory.open(folder).close();

        DataDirectory again = DataDirectory.open(folder);
        again.close();

        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void saysWhenItCannotBeUsed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("The data directory " + file.resolve("data") + " cannot be used: ")
                .hasMessageEndingWith("Choose another with -Dgofast.data");
    }
}
