package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.security.Caller;
import gofast.training.api.status.JobViews;
import gofast.training.job.Job;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submits what a key names once, however often it is sent: the job and the answer are stored in one transaction, and later
 * requests get that answer. A request that is refused leaves nothing behind, so its key is free again.
 */
@Component
class SubmitOnce {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final TransactionTemplate transaction;
    private final IdempotencyStore keys;
    private final Submit submit;
    private final JobViews views;
    private final JsonMapper json;

    SubmitOnce(TransactionTemplate transaction, IdempotencyStore keys, Submit submit, JobViews views, JsonMapper json) {
        this.transaction = transaction;
        this.keys = keys;
        this.submit = submit;
        this.views = views;
        this.json = json;
    }

    Checked<KeptAnswer> submit(Caller caller, Optional<IdempotencyKey> key, GenerateRequest request) {
        return key.isEmpty()
                ? submit(caller, request)
                : Objects.requireNonNull(transaction.execute(status -> once(caller, key.get(), request)));
    }

    private Checked<KeptAnswer> submit(Caller caller, GenerateRequest request) {
        return submit.submit(caller, request).then(job -> Checked.passed(answer(job)));
    }

    private Checked<KeptAnswer> once(Caller caller, IdempotencyKey key, GenerateRequest request) {
        if (!keys.lock(caller.subject(), key)) {
            return inFlight();
        }
        return keys.find(caller.subject(), key)
                .map(answered -> again(answered, request))
                .orElseGet(() -> first(caller, key, request));
    }

    private static Checked<KeptAnswer> again(IdempotencyStore.Answered answered, GenerateRequest request) {
        return request.isTheSameAs(answered.request())
                ? Checked.passed(answered.answer())
                : Checked.refused(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "You used this Idempotency-Key for another request within 24 hours; send a new key.");
    }

    private Checked<KeptAnswer> first(Caller caller, IdempotencyKey key, GenerateRequest request) {
        return submit(caller, request).then(answer -> {
            keys.keep(caller.subject(), key, new IdempotencyStore.Answered(request.digest(), answer));
            return Checked.passed(answer);
        });
    }

    private static Checked<KeptAnswer> inFlight() {
        return Checked.refused(Problem.passing(
                ProblemType.REQUEST_IN_FLIGHT,
                "A request with this Idempotency-Key is being answered; send yours again in a moment.",
                A_MOMENT));
    }

    private KeptAnswer answer(Job job) {
        return new KeptAnswer(job.id(), json.writeValueAsString(views.of(job)));
    }
}
