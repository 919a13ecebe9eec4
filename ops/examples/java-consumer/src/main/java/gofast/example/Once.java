package gofast.example;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Does what a consumer does with an event, once for each id however often the event comes: here, it keeps it as a file.
 * Where the work is a row in a database, the id belongs into the same transaction, as its primary key.
 */
final class Once {
    private final Path folder;

    /** In a folder that is there. */
    Once(Path folder) {
        this.folder = folder;
    }

    /** Whether the event was new, and is now done. */
    boolean handle(UUID id, byte[] event) throws IOException {
        // A name that appears with all of its content, or not at all, whenever this process dies.
        Path draft = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, event, CREATE_NEW, WRITE, SYNC);
            Files.createLink(folder.resolve(id + ".json"), draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
