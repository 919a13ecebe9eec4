package gofast.training.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where everything is kept between runs, locked for this process until closed. */
final class DataDirectory implements AutoCloseable {
    /** Beyond the text, so that the pid can be read where locked bytes cannot. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path path) {
        Path file = path.resolve("lock");
        try {
            Files.createDirectories(path, OwnerOnly.directory(path));
            return lock(path, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data directory %s cannot be used: %s. Choose another with -Dgofast.data".formatted(path, e),
                    e);
        }
    }

    private static DataDirectory lock(Path path, Path file, FileChannel channel) throws IOException {
        if (!tryLock(channel)) {
            channel.close();
            throw new CannotStartException(
                    "The system already runs on the data in %s%s: stop it first, or choose another directory and other ports with -Dgofast.data and -Dgofast.port"
                            .formatted(path, holder(file)));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
        return new DataDirectory(path, channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file, US_ASCII);
        return pid.isBlank() ? "" : " (process " + pid + ")";
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresPrograms() {
        return path.resolve("postgres-programs");
    }

    Path issuerKey() {
        return path.resolve("issuer-key.json");
    }

    Path log() {
        return path.resolve("gofast.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("A lock can always be given up", e);
        }
    }
}
