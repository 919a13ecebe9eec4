package gofast.openai.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of a streamed answer, in chunks. Used by one thread. */
public final class ReplyStream {

    private static final int CHUNK_BYTES = 8 * 1024;
    private static final int MOST_RAGGED_BYTES = 7;

    private final OutputStream out;
    private final Runnable onEnd;
    private final boolean ragged;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    ReplyStream(OutputStream out, Runnable onEnd) {
        this(out, onEnd, false);
    }

    private ReplyStream(OutputStream out, Runnable onEnd, boolean ragged) {
        this.out = out;
        this.onEnd = onEnd;
        this.ragged = ragged;
    }

    /** The rest in chunks of a few bytes, each sent on its own, whatever it ends in. */
    public ReplyStream ragged() {
        return new ReplyStream(out, onEnd, true);
    }

    public void write(String text) throws IOException {
        waiting.write(text.getBytes(UTF_8));
        if (waiting.size() >= CHUNK_BYTES) {
            flush();
        }
    }

    public void flush() throws IOException {
        if (waiting.size() > 0) {
            byte[] bytes = waiting.toByteArray();
            waiting.reset();
            sendAll(bytes);
        }
    }

    private void sendAll(byte[] bytes) throws IOException {
        int size = ragged ? 1 : bytes.length;
        for (int from = 0; from < bytes.length; from += size) {
            size = ragged ? 1 + (size + 4) % MOST_RAGGED_BYTES : size;
            sendChunk(bytes, from, Math.min(size, bytes.length - from));
        }
    }

    private void sendChunk(byte[] bytes, int from, int size) throws IOException {
        writeAscii(Integer.toHexString(size) + "\r\n");
        out.write(bytes, from, size);
        writeAscii("\r\n");
        out.flush();
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
