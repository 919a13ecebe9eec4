package gofast.openai.simulator.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Accepts connections and serves each on a virtual thread. Thread-safe. */
public final class HttpListener implements AutoCloseable {

    private static final int BACKLOG = 4096;

    private final ServerSocket server;
    private final HttpHandler handler;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread acceptor =
            Thread.ofPlatform().daemon().name("openai-simulator-accept").unstarted(this::accept);

    private HttpListener(ServerSocket server, HttpHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** Listens on the port, 0 for any free one. */
    public static HttpListener start(String bindAddress, int port, HttpHandler handler) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getByName(bindAddress), port), BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        HttpListener listener = new HttpListener(server, handler);
        listener.acceptor.start();
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Stops listening and breaks off whatever is being answered; returns when the port is free. */
    @Override
    public void close() {
        try {
            server.close();
            // The system keeps the port until the thread that waits for connections has let go of it.
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("a listening socket closes without complaint", e);
        } finally {
            connections.shutdownNow();
            closed.countDown();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            serve(server.accept());
        } catch (IOException e) {
            // Closed, or out of file handles for a moment: the loop above tells the two apart.
            Thread.onSpinWait();
        }
    }

    private void serve(Socket socket) throws IOException {
        try {
            connections.execute(new HttpConnection(socket, handler));
        } catch (RejectedExecutionException e) {
            // It came in while the listener closed; left open, its client would wait for an answer.
            socket.close();
        }
    }
}
