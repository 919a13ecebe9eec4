package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventStreamTest {
    private static final int SPLITS = 200;

    static List<Arguments> streams() {
        return List.of(
                Arguments.of("line feeds", "data: a\n\ndata: b\n\n", List.of("a", "b")),
                Arguments.of("returns and line feeds", "data: a\r\n\r\ndata: b\r\n\r\n", List.of("a", "b")),
                Arguments.of("returns alone", "data: a\r\rdata: b\r\r", List.of("a", "b")),
                Arguments.of("no space", "data:a\n\ndata:{\"b\":1}\n\n", List.of("a", "{\"b\":1}")),
                Arguments.of(
                        "data on several lines", "data: {\ndata: \"a\":\r\ndata:1}\n\n", List.of("{\n \"a\":\n1}")),
                Arguments.of("comments", ": ping\n\n:\n\ndata: a\n: ping\n\n: ping\n\n", List.of("a")),
                Arguments.of(
                        "other fields",
                        "retry: 10\nevent: chunk\nid: 7\ndata: a\n\ndatabase: x\n\ndata\n\n",
                        List.of("a")),
                Arguments.of("many empty lines", "\n\n\r\n\r\rdata: a\n\n\n\n\ndata: b\n\n\n", List.of("a", "b")),
                Arguments.of("an end without an empty line", "data: a\n\ndata: [DONE]", List.of("a", "[DONE]")),
                Arguments.of("characters of several bytes", "data: é🏃\n\ndata: 走\n\n", List.of("é🏃", "走")),
                Arguments.of("nothing", "", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void readsTheSameWhereverThePiecesEnd(String name, String text, List<String> events) throws Exception {
        for (int seed = 0; seed < SPLITS; seed++) {
            assertThat(read(text, seed)).as("seed " + seed).isEqualTo(events);
        }
    }

    @Test
    void handsAnEventOnBeforeTheStreamGoesOn() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            var source = Okio.buffer(new Pieces(List.of("data: a" + end + end)) {
                @Override
                void over() {
                    throw new AssertionError("the event was whole");
                }
            });
            assertThat(new EventStream(source, 100).next()).contains("a");
        }
    }

    @Test
    void endsAnEventThatHasNoEnd() {
        for (String text : List.of("x".repeat(20_000), "data: x\n".repeat(2_500), "data: " + "x".repeat(20_000))) {
            var source = Okio.buffer(new Pieces(pieces(text, new Random(1))));
            assertThatThrownBy(() -> new EventStream(source, 10_000).next()).hasMessageContaining("endless event");
        }
    }

    private static List<String> read(String text, int seed) throws Exception {
        var events = new EventStream(Okio.buffer(new Pieces(pieces(text, new Random(seed)))), 10_000);
        List<String> read = new ArrayList<>();
        for (Optional<String> event = events.next(); event.isPresent(); event = events.next()) {
            read.add(event.get());
        }
        return read;
    }

    /** Bytes as characters, so that a piece may end inside a character. */
    private static List<String> pieces(String text, Random random) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length(); ) {
            int to = Math.min(bytes.length(), at + 1 + random.nextInt(5));
            pieces.add(bytes.substring(at, to));
            at = to;
        }
        return pieces;
    }

    /** Gives one piece a read, as a socket would. */
    private static class Pieces implements Source {
        private final List<String> pieces;
        private int next;

        Pieces(List<String> pieces) {
            this.pieces = pieces;
        }

        /** Somebody reads behind the last piece. */
        void over() {}

        @Override
        public long read(Buffer sink, long byteCount) {
            if (next == pieces.size()) {
                over();
                return -1;
            }
            byte[] piece = pieces.get(next++).getBytes(StandardCharsets.ISO_8859_1);
            sink.write(piece);
            return piece.length;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() throws IOException {}
    }
}
