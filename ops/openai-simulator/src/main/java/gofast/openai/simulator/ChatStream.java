package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpReply;
import gofast.openai.simulator.http.ReplyStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Sends one completion piece by piece, and lets happen on the way what the script wants. Used by one thread. */
final class ChatStream {

    private final HttpReply reply;
    private final ReplyStream out;
    private final Envelope envelope;
    private final Pace pace;
    private final TokenClock clock;
    private int sent;

    ChatStream(HttpReply reply, ReplyStream out, Envelope envelope, Pace pace, double tokensPerSecond) {
        this.reply = reply;
        this.out = out;
        this.envelope = envelope;
        this.pace = pace;
        this.clock = new TokenClock(pace, tokensPerSecond);
    }

    void send(Completion completion, Usage usage, Optional<Fault.Midway> midway)
            throws IOException, InterruptedException {
        event(envelope.firstChunk(completion.refused()));
        out.flush();
        if (sendPieces(completion, midway)) {
            event(envelope.lastChunk(completion.finishReason()));
            if (envelope.includesUsage()) {
                event(envelope.usageChunk(usage));
            }
            event("[DONE]");
            out.end();
        }
    }

    /** Whether the stream goes on afterwards. */
    private boolean sendPieces(Completion completion, Optional<Fault.Midway> midway)
            throws IOException, InterruptedException {
        Optional<Fault.Midway> coming = midway;
        for (Piece piece : completion.pieces()) {
            if (coming.isPresent() && sent >= coming.get().afterTokens()) {
                if (!survives(coming.get())) {
                    return false;
                }
                coming = Optional.empty();
            }
            send(piece, completion.refused());
        }
        return coming.isEmpty() || survives(coming.get());
    }

    private void send(Piece piece, boolean refused) throws IOException, InterruptedException {
        sent += piece.tokens();
        pause(clock.until(sent));
        event(envelope.pieceChunk(piece, refused));
    }

    private void pause(Duration duration) throws IOException, InterruptedException {
        if (!duration.isZero()) {
            out.flush();
            pace.sleep(duration);
        }
    }

    private boolean survives(Fault.Midway midway) throws IOException, InterruptedException {
        out.flush();
        return switch (midway) {
            case Fault.Stall stall -> {
                pause(stall.pause());
                yield true;
            }
            case Fault.ResetConnection reset -> {
                reply.reset();
                yield false;
            }
            case Fault.EndEarly early -> {
                out.end();
                yield false;
            }
            case Fault.ErrorInStream error -> {
                event(error.body());
                out.end();
                yield false;
            }
        };
    }

    private void event(String data) throws IOException {
        out.write("data: " + data + "\n\n");
    }
}
