package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/**
 * The data of a {@code text/event-stream}, event by event. As its standard has it, a line ends with CR, LF or both, an event
 * ends with an empty line, its data may stand on several, and whatever else stands there is passed over. For use by one
 * thread.
 */
final class EventStream {
    private static final String DATA = "data:";
    private static final ByteString LINE_ENDS = ByteString.encodeUtf8("\r\n");

    private final BufferedSource source;
    private final long mostBytes;
    private boolean isAfterReturn;

    /** No event may be longer than so many bytes. */
    EventStream(BufferedSource source, long mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /** What the next event brings; empty at the end of the stream. */
    Optional<String> next() throws IOException, CallFailedException {
        List<String> data = new ArrayList<>();
        long length = 0;
        while (!source.exhausted()) {
            String line = line();
            if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(joined(data));
            }
            if (line.startsWith(DATA)) {
                length += line.length();
                check(length);
                data.add(line.substring(DATA.length()));
            }
        }
        return data.isEmpty() ? Optional.empty() : Optional.of(joined(data));
    }

    private static String joined(List<String> data) {
        return String.join("\n", data).strip();
    }

    /** What has no end must not fill the memory. */
    private void check(long length) throws CallFailedException {
        if (length > mostBytes) {
            throw new CallFailedException(Remedy.ASK_ANEW, Failures.unavailable("endless event"));
        }
    }

    /** The next line without its end. A CR is an end at once: the LF that may follow is awaited by nobody. */
    private String line() throws IOException, CallFailedException {
        Buffer buffer = source.getBuffer();
        if (isAfterReturn && buffer.getByte(0) == '\n') {
            source.skip(1);
        }
        String line = source.readUtf8(length());
        isAfterReturn = !buffer.exhausted() && buffer.readByte() == '\r';
        return line;
    }

    private long length() throws IOException, CallFailedException {
        Buffer buffer = source.getBuffer();
        long seen = 0;
        long end = buffer.indexOfElement(LINE_ENDS);
        while (end < 0 && source.request(buffer.size() + 1)) {
            check(seen);
            end = buffer.indexOfElement(LINE_ENDS, seen);
            seen = buffer.size();
        }
        return end < 0 ? buffer.size() : end;
    }
}
