package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a model until it answers or it makes no sense to go on. There is one retry loop, here; what another try may mend is
 * tried again, everything else is the answer. Safe for use by threads.
 */
public final class OpenAi {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAi.class);

    /** No call begins later than this after the first, so that a job ends long before its broker loses patience. */
    private static final Duration LATEST_CALL = Duration.ofMinutes(5);

    private final ChatCall call;
    private final RateGate gate;
    private final Circuits circuits;
    private final Retry retry;
    private final Sleeper sleeper;
    private final Clock clock;
    private final Books books;

    OpenAi(ChatCall call, RateGate gate, Circuits circuits, Retry retry, Sleeper sleeper, Clock clock, Books books) {
        this.call = call;
        this.gate = gate;
        this.circuits = circuits;
        this.retry = retry;
        this.sleeper = sleeper;
        this.clock = clock;
        this.books = books;
    }

    /**
     * Asks; each try takes a new question, so that a further try asks only for what is still missing. To be called from a
     * virtual thread: an interrupt ends its waiting and closes its call.
     */
    public <T> ModelAnswer<T> ask(Model model, Supplier<Question<T>> questions) throws InterruptedException {
        try {
            return new Answered<>(tryOften(model, questions));
        } catch (CallFailedException e) {
            LOG.warn("Model {} gave no answer: {}", model.name(), e.getMessage());
            return new NotAnswered<>(e.failure(), e.next());
        }
    }

    private <T> T tryOften(Model model, Supplier<Question<T>> questions)
            throws CallFailedException, InterruptedException {
        Instant latest = clock.instant().plus(LATEST_CALL);
        Retry.AsyncContext<T> tries = retry.asyncContext();
        while (clock.instant().isBefore(latest)) {
            try {
                T answer = tryOnce(model, questions.get());
                tries.onComplete();
                return answer;
            } catch (CallFailedException e) {
                long wait = tries.onError(e);
                if (wait < 0) {
                    throw e;
                }
                sleeper.sleep(Duration.ofMillis(wait));
            }
        }
        throw new CallFailedException(Remedy.OTHER_MODEL, Failures.outOfTime());
    }

    /** The circuit comes first: nobody waits for room at a model that is down. */
    private <T> T tryOnce(Model model, Question<T> question) throws CallFailedException, InterruptedException {
        try (Circuits.Permission permission = circuits.enter(model);
                RateGate.Pass pass = gate.enter(model, question.request())) {
            return call(model, question, permission, pass);
        }
    }

    private <T> T call(Model model, Question<T> question, Circuits.Permission permission, RateGate.Pass pass)
            throws CallFailedException, InterruptedException {
        var trace = new CallTrace(clock);
        try {
            call.execute(model, question.request(), new AnswerText(question.reader(), trace), trace, pass);
            trace.ended("answered");
            permission.answered();
            return question.reader().finish();
        } catch (CallFailedException e) {
            trace.ended(e.failure().code());
            permission.failed(e);
            throw e;
        } catch (InterruptedException e) {
            trace.ended("cancelled");
            throw e;
        } finally {
            books.record(trace.record(model, question.request()));
        }
    }
}
