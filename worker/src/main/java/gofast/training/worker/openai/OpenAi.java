package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import gofast.training.worker.openai.CallFailedException.Remedy;
import gofast.training.worker.openai.Completion.Usage;
import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the configured models in their order until one answers. There is one retry loop, here; a failure that another try
 * or another model may mend is tried there, everything else is the answer.
 */
public final class OpenAi {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAi.class);

    /** No call begins later than this after the first, so that a job ends long before its broker loses patience. */
    private static final Duration LATEST_CALL = Duration.ofMinutes(10);

    private final ModelProperties models;
    private final ChatCall call;
    private final Retry retry;
    private final Sleeper sleeper;
    private final Clock clock;
    private final CallMetrics metrics;

    OpenAi(ModelProperties models, ChatCall call, Retry retry, Sleeper sleeper, Clock clock, CallMetrics metrics) {
        this.models = models;
        this.call = call;
        this.retry = retry;
        this.sleeper = sleeper;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Asks, each try with a reader of its own; an interrupt ends the waiting. */
    public <T> ModelAnswer<T> ask(ModelRequest request, Supplier<AnswerReader<T>> readers) throws InterruptedException {
        Instant latest = clock.instant().plus(LATEST_CALL);
        JobFailure last = Failures.outOfTime();
        for (Model model : models.thatCanAnswer(request.maxOutputTokens())) {
            try {
                return new Answered<>(tryOften(model, request, readers, latest), model.name());
            } catch (CallFailedException e) {
                LOG.warn("Model {} gave job {} no answer: {}", model.name(), request.jobId(), e.getMessage());
                if (e.remedy() == Remedy.NONE) {
                    return new NotAnswered<>(e.failure());
                }
                last = e.failure();
            }
        }
        return new NotAnswered<>(last);
    }

    private <T> T tryOften(Model model, ModelRequest request, Supplier<AnswerReader<T>> readers, Instant latest)
            throws CallFailedException, InterruptedException {
        Retry.AsyncContext<T> tries = retry.asyncContext();
        while (clock.instant().isBefore(latest)) {
            try {
                T answer = tryOnce(model, request, readers.get());
                tries.onComplete();
                return answer;
            } catch (CallFailedException e) {
                metrics.failed(model, e.failure());
                long wait = tries.onError(e);
                if (wait < 0) {
                    throw e;
                }
                sleeper.sleep(Duration.ofMillis(wait));
            }
        }
        throw new CallFailedException(Remedy.NONE, Failures.outOfTime());
    }

    private <T> T tryOnce(Model model, ModelRequest request, AnswerReader<T> reader) throws CallFailedException {
        Optional<Usage> usage = call.execute(model, request, new AnswerText(reader));
        metrics.answered(model, usage);
        return reader.finish();
    }
}
