package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpReply;
import java.io.IOException;
import java.util.Optional;

/** Sends one completion in a single body, after the time its tokens take. */
final class WholeReply {

    private static final String JSON = "application/json";

    private final Call call;
    private final HttpReply reply;
    private final Pace pace;
    private final TokenClock clock;

    WholeReply(Call call, HttpReply reply, Pace pace, double tokensPerSecond) {
        this.call = call;
        this.reply = reply;
        this.pace = pace;
        this.clock = new TokenClock(pace, tokensPerSecond);
    }

    void send(Completion completion, Usage usage, Optional<Fault.Midway> midway)
            throws IOException, InterruptedException {
        pace.sleep(clock.until(completion.tokens()));
        String body = call.envelope().whole(completion, usage);
        if (midway.isPresent()) {
            send(body, midway.get());
        } else {
            reply.send(200, call.headersOf(JSON, pace), body);
        }
    }

    /** What happens midway in a stream happens here before, or halfway through, the one body. */
    private void send(String body, Fault.Midway midway) throws IOException, InterruptedException {
        switch (midway) {
            case Fault.Stall stall -> {
                pace.sleep(stall.pause());
                reply.send(200, call.headersOf(JSON, pace), body);
            }
            case Fault.ResetConnection reset -> {
                sendHalf(body);
                reply.reset();
            }
            case Fault.EndEarly early -> sendHalf(body);
            case Fault.ErrorInStream error -> reply.send(500, call.headersOf(JSON, pace), error.body());
        }
    }

    /** Without an end: the connection closes on a body that is not complete. */
    private void sendHalf(String body) throws IOException {
        var out = reply.stream(200, call.headersOf(JSON, pace));
        out.write(body.substring(0, body.length() / 2));
        out.flush();
    }
}
