package gofast.training.worker.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that a test holds the conversations of: one request a connection, each in a virtual thread of its own. */
final class RawServer implements AutoCloseable {
    static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    static final String PIECE = "data: {\"choices\":[{\"delta\":{\"content\":\"{}\"}}]}\n\n";
    static final String DONE = "data: [DONE]\n\n";

    private static final int BACKLOG = 2_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final Conversation conversation;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    /** What the server does once it has read a request. */
    interface Conversation {
        void hold(Exchange exchange) throws IOException, InterruptedException;
    }

    RawServer(Conversation conversation) throws IOException {
        this.conversation = conversation;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    String baseUrl() {
        return "http://localhost:" + server.getLocalPort() + "/v1";
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var exchange = new Exchange(socket);
            exchange.readRequest();
            requests.incrementAndGet();
            conversation.hold(exchange);
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, with its request read. */
    static final class Exchange {
        private final Socket socket;
        private final InputStream in;

        private Exchange(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream(), 1_024);
        }

        private void readRequest() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) next());
            }
            Matcher length = LENGTH.matcher(head);
            in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
        }

        private int next() throws IOException {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            return next;
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Returns when the client has closed its end. */
        void awaitEnd() {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // reset, which is an end too
            }
        }
    }
}
