package gofast.training.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The block of loopback ports that the system takes, from its first one on. */
record Ports(int first) {
    static final int COUNT = 7;

    private static final int LAST_POSSIBLE = 65_535;
    private static final int CONNECT_MILLIS = 200;

    static Ports of(String first) {
        try {
            var ports = new Ports(Integer.parseInt(first));
            if (ports.first() >= 1 && ports.last() <= LAST_POSSIBLE) {
                return ports;
            }
        } catch (NumberFormatException e) {
            // The same sentence says what is meant.
        }
        throw new CannotStartException("gofast.port is \"%s\", but has to be a number from 1 to %d, like 8080."
                .formatted(first, LAST_POSSIBLE - COUNT + 1));
    }

    int api() {
        return first;
    }

    int apiManagement() {
        return first + 1;
    }

    int worker() {
        return first + 2;
    }

    int simulator() {
        return first + 3;
    }

    int database() {
        return first + 4;
    }

    int broker() {
        return first + 5;
    }

    int issuer() {
        return first + 6;
    }

    private int last() {
        return first + COUNT - 1;
    }

    /** Refuses the start when somebody else has one of them. */
    void requireFree(boolean simulated) {
        uses(simulated).forEach((port, use) -> {
            if (isTaken(port)) {
                throw new CannotStartException(
                        "Port %d, which is for %s, is taken: end the program that has it, or choose other ports with -Dgofast.port=%d"
                                .formatted(port, use, another()));
            }
        });
    }

    private Map<Integer, String> uses(boolean simulated) {
        Map<Integer, String> uses = new TreeMap<>(Map.of(
                api(), "the api",
                apiManagement(), "the api's health and metrics",
                worker(), "the worker's health and metrics",
                database(), "PostgreSQL",
                broker(), "the AMQP broker",
                issuer(), "the issuer of tokens"));
        if (simulated) {
            uses.put(simulator(), "the OpenAI simulator");
        }
        return uses;
    }

    /** The first port of a block that is free now. */
    private int another() {
        return IntStream.iterate(first + 100, port -> port + COUNT - 1 <= LAST_POSSIBLE, port -> port + 100)
                .filter(port -> IntStream.range(port, port + COUNT).noneMatch(Ports::isTaken))
                .findFirst()
                .orElse(18_080);
    }

    private static boolean isTaken(int port) {
        return !canListen(port) || answers(port);
    }

    private static boolean canListen(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Some systems let two programs listen on a port, one of them on all addresses. */
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
