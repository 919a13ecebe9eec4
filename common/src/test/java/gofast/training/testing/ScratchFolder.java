package gofast.training.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A temporary folder that is gone soon after this JVM, however that one dies. */
public final class ScratchFolder implements Closeable {
    private final Path path;
    private final Process janitor;

    private ScratchFolder(Path path, Process janitor) {
        this.path = path;
        this.janitor = janitor;
    }

    public static ScratchFolder create(String prefix) {
        try {
            Path path = Files.createTempDirectory(prefix);
            Process janitor = Script.command("scratch.sh", List.of(path.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ScratchFolder(path, janitor);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files", e);
        }
    }

    public Path path() {
        return path;
    }

    /** Removes the folder, a moment later. */
    @Override
    public void close() {
        try {
            janitor.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("The janitor of " + path + " is gone", e);
        }
    }
}
