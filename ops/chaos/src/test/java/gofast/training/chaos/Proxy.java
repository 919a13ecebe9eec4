package gofast.training.chaos;

import gofast.training.testing.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server, so that connections to it can be cut. */
final class Proxy implements Closeable {
    private static final int CONNECT_MILLIS = 5_000;

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Proxy(InetSocketAddress target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** On a port of its own, before a server at "host:port". */
    static Proxy before(String address) throws IOException {
        String[] parts = address.split(":", 2);
        var proxy = new Proxy(
                new InetSocketAddress(parts[0], Integer.parseInt(parts[1])),
                new ServerSocket(FreePort.choose(), 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("proxy").start(proxy::accept);
        return proxy;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Resets every connection, and every new one until it is mended. */
    void cut() {
        cut = true;
        sockets.forEach(Proxy::reset);
    }

    void mend() {
        cut = false;
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
            if (!cut) {
                upstream.connect(target, CONNECT_MILLIS);
                Thread back = Thread.ofVirtual().start(() -> pump(upstream, client));
                pump(client, upstream);
                back.join();
            }
        } catch (IOException e) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
            sockets.remove(upstream);
        }
    }

    /** Until either side ends, which ends both. */
    private void pump(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The end of a connection, however it came about.
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        if (cut) {
            reset(socket);
        } else {
            close(socket);
        }
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
    public void close() throws IOException {
        server.close();
        sockets.forEach(Proxy::reset);
    }
}
