package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpListener;
import gofast.openai.simulator.http.HttpReply;
import gofast.openai.simulator.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A running simulator of the model's API. Thread-safe. */
public final class OpenAiSimulator implements AutoCloseable {

    private final Script script = new Script();
    private final RequestLog log = new RequestLog();
    private final ApiRoutes api;
    private final ControlRoutes control = new ControlRoutes(this);
    private final HttpListener listener;

    private OpenAiSimulator(SimulatorOptions options, Pace pace) throws IOException {
        this.api = new ApiRoutes(options, log, script, pace);
        this.listener = HttpListener.start(options.bindAddress(), options.port(), this::handle);
    }

    /** Starts one; an address in use is an {@link UncheckedIOException} that says which. */
    public static OpenAiSimulator start(SimulatorOptions options) {
        return start(options, Pace.REAL);
    }

    static OpenAiSimulator start(SimulatorOptions options, Pace pace) {
        try {
            return new OpenAiSimulator(options, pace);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on %s:%d: %s".formatted(options.bindAddress(), options.port(), e.getMessage()), e);
        }
    }

    public int port() {
        return listener.port();
    }

    /** The value for OPENAI_BASE_URL, from this machine. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    /** Makes the next chat request that is well-formed end in this. */
    public void script(Fault fault) {
        script(Step.of(fault));
    }

    /** Adds steps behind those still to come; each request uses the first that is for it. */
    public void script(Step... steps) {
        script.add(List.of(steps));
    }

    /** Starts the dice of steps with a probability anew; without this, and after clearing, as with seed 0. */
    public void seed(long seed) {
        script.seed(seed);
    }

    public List<Step> stepsLeft() {
        return script.left();
    }

    public void clearScript() {
        script.clear();
    }

    /** Every request under /v1 of late, oldest first. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    public void forgetRequests() {
        log.clear();
    }

    /** Clears the script and forgets the requests. */
    public void reset() {
        clearScript();
        forgetRequests();
    }

    public void awaitClose() throws InterruptedException {
        listener.awaitClose();
    }

    /** Stops at once; answers on their way are cut off. */
    @Override
    public void close() {
        listener.close();
    }

    private void handle(HttpRequest request, HttpReply reply) throws IOException, InterruptedException {
        if (request.path().startsWith("/v1/")) {
            api.handle(request, reply);
        } else if (request.path().equals("/health")) {
            reply.send(200, Map.of("content-type", "application/json"), "{\"status\":\"UP\"}");
        } else {
            control.handle(request, reply);
        }
    }
}
