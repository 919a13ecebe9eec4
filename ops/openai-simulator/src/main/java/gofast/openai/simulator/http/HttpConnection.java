package gofast.openai.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

/** The life of one connection: requests and answers by turns, until either side has had enough. */
final class HttpConnection implements Runnable {

    private static final int IDLE_MILLIS = 120_000;

    private final Socket socket;
    private final HttpHandler handler;

    HttpConnection(Socket socket, HttpHandler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            serve(new BufferedOutputStream(socket.getOutputStream()));
        } catch (IOException e) {
            // The client went away, or was sent away on purpose: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(OutputStream out) throws IOException, InterruptedException {
        try {
            RequestReader requests = new RequestReader(new BufferedInputStream(socket.getInputStream()), out);
            boolean open = true;
            while (open) {
                open = serveOne(requests.next(), out);
            }
        } catch (BadRequestException e) {
            new HttpReply(socket, out).send(e.status(), Map.of("connection", "close"), e.getMessage() + "\n");
        }
    }

    private boolean serveOne(Optional<HttpRequest> request, OutputStream out) throws IOException, InterruptedException {
        if (request.isEmpty()) {
            return false;
        }
        HttpReply reply = new HttpReply(socket, out);
        handler.handle(request.get(), reply);
        return reply.isComplete() && !request.get().wantsClose();
    }
}
