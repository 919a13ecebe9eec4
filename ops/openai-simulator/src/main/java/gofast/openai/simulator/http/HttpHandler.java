package gofast.openai.simulator.http;

import java.io.IOException;

/** Answers requests; called on a virtual thread of its own for each connection. */
@FunctionalInterface
public interface HttpHandler {
    void handle(HttpRequest request, HttpReply reply) throws IOException, InterruptedException;
}
