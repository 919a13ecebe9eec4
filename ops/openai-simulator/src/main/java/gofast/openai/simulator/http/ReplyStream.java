package gofast.openai.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of a streamed answer, in chunks. Used by one thread. */
public final class ReplyStream {

    private static final int CHUNK_BYTES = 8 * 1024;

    private final OutputStream out;
    private final Runnable onEnd;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    ReplyStream(OutputStream out, Runnable onEnd) {
        this.out = out;
        this.onEnd = onEnd;
    }

    public void write(String text) throws IOException {
        waiting.write(text.getBytes(UTF_8));
        if (waiting.size() >= CHUNK_BYTES) {
            flush();
        }
    }

    public void flush() throws IOException {
        if (waiting.size() > 0) {
            writeAscii(Integer.toHexString(waiting.size()) + "\r\n");
            waiting.writeTo(out);
            writeAscii("\r\n");
            waiting.reset();
            out.flush();
        }
    }

    public void end() throws IOException {
        flush();
        writeAscii("0\r\n\r\n");
        out.flush();
        onEnd.run();
    }

    private void writeAscii(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }
}
