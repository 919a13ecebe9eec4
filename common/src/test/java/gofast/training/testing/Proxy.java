package gofast.training.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands before a server, so that connections to it can be cut: at any time, or at a certain word of a client. */
public final class Proxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    /** When a connection is cut whose client has said all these words, in this order. */
    private record Trap(List<String> words, boolean afterTheServerHeard) {}

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trap> trap = new AtomicReference<>(new Trap(List.of(), false));
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile boolean isSilent;

    private Proxy(InetSocketAddress target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** On a port of its own, before a server at "host:port". */
    public static Proxy before(String address) {
        String[] parts = address.split(":", 2);
        try {
            var server = new ServerSocket(FreePort.choose(), 50, InetAddress.getLoopbackAddress());
            var proxy = new Proxy(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), server);
            Thread.ofVirtual().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Resets every connection, and every new one until it is mended. */
    public void cut() {
        isCut = true;
        cuts.incrementAndGet();
        sockets.forEach(Proxy::reset);
    }

    /** From now on nothing gets through, on new connections neither, and nobody is told. */
    public void fallSilent() {
        isSilent = true;
        lines.forEach(Line::fallSilent);
    }

    /** New connections get through again; those that were silent stay so. */
    public void mend() {
        isCut = false;
        isSilent = false;
    }

    /** How often a client said something into the silence. */
    public int unheard() {
        return unheard.get();
    }

    /** Resets, once, the connection whose client says these words in this order; the server does not hear the last one. */
    public void cutBefore(String... words) {
        trap.set(new Trap(List.of(words), false));
    }

    /** The same, but the server hears everything, and its answer to the last word gets lost. */
    public void cutAfter(String... words) {
        trap.set(new Trap(List.of(words), true));
    }

    /** How often connections were cut, or refused while they were. */
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().name("proxy-connection").start(() -> connect(client));
            } catch (IOException e) {
                // Closed, which ends the loop, or a client that was gone already.
            }
        }
    }

    private void connect(Socket client) {
        var upstream = new Socket();
        sockets.add(client);
        sockets.add(upstream);
        try (client;
                upstream) {
            if (isCut) {
                cuts.incrementAndGet();
                reset(client);
                return;
            }
            upstream.connect(target, CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            run(new Line(client, upstream));
        } catch (IOException e) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
            sockets.remove(upstream);
        }
    }

    private void run(Line line) throws InterruptedException {
        lines.add(line);
        if (isSilent) {
            line.fallSilent();
        }
        try {
            line.run();
        } finally {
            lines.remove(line);
        }
    }

    /** One connection through the proxy. */
    private final class Line {
        private final Socket client;
        private final Socket upstream;
        private int heard;
        private volatile boolean isMute;
        private volatile boolean isLineSilent;

        private Line(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        private void fallSilent() {
            isLineSilent = true;
        }

        private void run() throws InterruptedException {
            Thread back = Thread.ofVirtual().start(() -> pump(upstream, client, this::answer));
            pump(client, upstream, this::say);
            back.join();
        }

        /** Until either side ends, which ends both. */
        private void pump(Socket from, Socket to, Passage passage) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                var buffer = new byte[65_536];
                for (int read = in.read(buffer); read >= 0 && passage.isOpenTo(buffer, read); read = in.read(buffer)) {
                    if (isLineSilent) {
                        unheard.incrementAndGet();
                    } else {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // The end of a connection, however it came about.
            } finally {
                end(from);
                end(to);
            }
        }

        private boolean say(byte[] buffer, int length) {
            Trap set = trap.get();
            String said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            while (heard < set.words().size() && said.contains(set.words().get(heard))) {
                heard++;
            }
            boolean isCaught = !set.words().isEmpty()
                    && heard == set.words().size()
                    && trap.compareAndSet(set, new Trap(List.of(), false));
            if (isCaught) {
                cuts.incrementAndGet();
                isMute = set.afterTheServerHeard();
            }
            return !isCaught || isMute;
        }

        private boolean answer(byte[] buffer, int length) {
            return !isMute;
        }

        private void end(Socket socket) {
            if (isCut || isMute) {
                reset(socket);
            } else {
                close(socket);
            }
        }
    }

    private interface Passage {
        boolean isOpenTo(byte[] buffer, int length);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already.
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to close.
        }
    }

    @Override
    public void close() {
        close(server);
        sockets.forEach(Proxy::reset);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to close.
        }
    }
}
