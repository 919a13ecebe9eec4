package gofast.training.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports of the loopback address below 32768, where no outgoing connection takes them by chance. Each JVM has a block of
 * them to itself: a port whose server is yet to start, or is down for a while, is given to nobody else meanwhile.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int BLOCK = 500;

    /** Listens at the first port of the block for as long as this JVM lives, which keeps other JVMs away from it. */
    private static final ServerSocket CLAIM = claim();

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    private static ServerSocket claim() {
        List<Integer> blocks = new ArrayList<>(
                IntStream.range(0, (END - FIRST) / BLOCK).boxed().toList());
        Collections.shuffle(blocks);
        for (int block : blocks) {
            try {
                return listen(FIRST + block * BLOCK);
            } catch (IOException e) {
                // Somebody else's; another will do.
            }
        }
        throw new IllegalStateException("Each block of ports from %d to %d is taken".formatted(FIRST, END - 1));
    }

    /** A free port that nobody was given before. */
    public static int choose() {
        return chooseFirstOf(1);
    }

    /** The first of so many free ports in a row that nobody was given before. */
    public static synchronized int chooseFirstOf(int count) {
        int claimed = CLAIM.getLocalPort();
        int first = ThreadLocalRandom.current()
                .ints(claimed + 1, claimed + BLOCK - count + 1)
                .filter(port -> row(port, count).allMatch(next -> !GIVEN.contains(next) && isFree(next)))
                .findFirst()
                .orElseThrow();
        row(first, count).forEach(GIVEN::add);
        return first;
    }

    private static IntStream row(int first, int count) {
        return IntStream.range(first, first + count);
    }

    static boolean isFree(int port) {
        try (var socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
