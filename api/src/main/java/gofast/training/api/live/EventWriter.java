package gofast.training.api.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events, as the HTML standard has them. Data is JSON on one line. */
final class EventWriter {
    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /** Asks the client to wait so long, in milliseconds, before it comes back after a broken connection. */
    void retry(int milliseconds) throws IOException {
        write("retry: " + milliseconds + "\n\n");
        flush();
    }

    void event(int id, String type, String data) throws IOException {
        write("id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n");
    }

    /** Something that clients pass over: proxies see that the connection lives, and we see whether it does. */
    void heartbeat() throws IOException {
        write(":\n\n");
        flush();
    }

    /** Sends what was written; takes as long as the client, or until the server's patience with it ends. */
    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
