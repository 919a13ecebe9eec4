package gofast.training.worker.openai;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is seen of one call while it lasts. For use by one thread. */
final class CallTrace {
    private static final int LONGEST_ID = 100;

    private final Clock clock;
    private final Instant startedAt;
    private Optional<Instant> firstToken = Optional.empty();
    private Optional<Tokens> tokens = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private long answerCharacters;
    private boolean wasTaken;
    private String outcome = "broken-off";

    CallTrace(Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** The provider's own name of the call; of a strange one only what is harmless in a log or a table. */
    void requestId(Optional<String> told) {
        requestId = told.map(id -> id.replaceAll("[^A-Za-z0-9_.-]", "?"))
                .map(id -> id.substring(0, Math.min(id.length(), LONGEST_ID)));
    }

    /** The server took the request and began to answer: from here on the call costs something. */
    void taken() {
        wasTaken = true;
    }

    void text(String piece) {
        if (firstToken.isEmpty()) {
            firstToken = Optional.of(clock.instant());
        }
        answerCharacters += piece.length();
    }

    void tokens(Tokens told) {
        tokens = Optional.of(told);
    }

    void ended(String how) {
        outcome = how;
    }

    CallRecord record(Model model, ModelRequest request) {
        Tokens taken = tokens.orElseGet(() -> estimated(request));
        BigDecimal usd = model.price().usd(taken);
        return new CallRecord(
                request.jobId(),
                model.name(),
                request.prompt().version(),
                taken,
                usd,
                new CallRecord.Timing(
                        startedAt,
                        firstToken.map(at -> Duration.between(startedAt, at)),
                        Duration.between(startedAt, clock.instant())),
                outcome,
                requestId);
    }

    /** A call that broke off is not free. */
    private Tokens estimated(ModelRequest request) {
        return wasTaken ? Tokens.estimated(request.prompt().characters(), answerCharacters) : Tokens.NONE;
    }
}
