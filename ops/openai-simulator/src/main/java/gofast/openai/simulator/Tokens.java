package gofast.openai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens, as the models of today count them. Thread-safe. */
final class Tokens {

    // Named by hand: the library's own table of models and encodings ends before these models.
    private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /** Tokens that are whole characters: thousands of streams share these. */
    private static final Map<Integer, Optional<Piece>> ALONE = new ConcurrentHashMap<>();

    private Tokens() {}

    static int[] of(String text) {
        return ENCODING.encodeOrdinary(text).toArray();
    }

    static int count(String text) {
        return ENCODING.countTokensOrdinary(text);
    }

    /** The text cut where its tokens end, except that a character of several tokens stays whole. */
    static List<Piece> pieces(String text) {
        Cutter cutter = new Cutter();
        for (int token : of(text)) {
            cutter.accept(token);
        }
        return cutter.pieces;
    }

    private static final class Cutter {
        private final List<Piece> pieces = new ArrayList<>();
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private int openTokens;

        void accept(int token) {
            Optional<Piece> alone = ALONE.computeIfAbsent(token, Tokens::alone);
            if (openTokens == 0 && alone.isPresent()) {
                pieces.add(alone.get());
            } else {
                lengthen(token);
            }
        }

        private void lengthen(int token) {
            open.writeBytes(bytes(token));
            openTokens++;
            if (isWhole(open.toByteArray())) {
                pieces.add(new Piece(open.toString(UTF_8), openTokens));
                open.reset();
                openTokens = 0;
            }
        }
    }

    private static Optional<Piece> alone(int token) {
        byte[] bytes = bytes(token);
        return isWhole(bytes) ? Optional.of(new Piece(new String(bytes, UTF_8), 1)) : Optional.empty();
    }

    private static byte[] bytes(int token) {
        IntArrayList one = new IntArrayList(1);
        one.add(token);
        return ENCODING.decodeBytes(one);
    }

    /** Whether the bytes end where a character ends. */
    private static boolean isWhole(byte[] utf8) {
        int start = utf8.length - 1;
        while (start > 0 && (utf8[start] & 0xC0) == 0x80) {
            start--;
        }
        return utf8.length - start == length(utf8[start]);
    }

    private static int length(byte first) {
        int bits = first & 0xFF;
        if (bits < 0x80) {
            return 1;
        }
        return bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }
}
