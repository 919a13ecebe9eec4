package gofast.training.worker.commit;

import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.JobFailure;
import gofast.training.message.PlanEvent;
import gofast.training.outbox.Outbox;
import gofast.training.plan.Plan;
import gofast.training.review.ReviewedPlan;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends attempts. Each end is one transaction that begins with the lease: without it nothing is written. A database that is
 * away is waited for; where its last answer got lost, the second try finds what the first has done.
 */
@Component
public class CommitJob {
    private final TransactionTemplate transaction;
    private final AttemptStore attempts;
    private final PlanStore plans;
    private final Outbox outbox;
    private final Clock clock;
    private final Patience patience;

    CommitJob(
            TransactionTemplate transaction,
            AttemptStore attempts,
            PlanStore plans,
            Outbox outbox,
            Clock clock,
            Patience patience) {
        this.transaction = transaction;
        this.attempts = attempts;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
        this.patience = patience;
    }

    /** Makes the plan active with all its days, ends the job and tells the world; all or nothing. */
    public Committed plan(
            ClaimedJob job, GenerationInputs inputs, ReviewedPlan reviewed, Map<Integer, Origin> origins) {
        return inTransaction(() -> {
            int version = plans.nextVersion(job);
            if (!attempts.succeed(job, version)) {
                return plans.isMadeBy(job) ? Committed.SUCCEEDED : Committed.LEASE_LOST;
            }
            plans.activate(job, version, inputs, reviewed, origins);
            outbox.append(PlanEvent.generated(Ids.next(), clock.instant(), generated(job, version, reviewed.plan())));
            return Committed.SUCCEEDED;
        });
    }

    /** Ends the job with the reason and tells the world; the draft stays as it is. */
    public Committed failure(ClaimedJob job, JobFailure failure) {
        return inTransaction(() -> {
            if (!attempts.fail(job, failure)) {
                return Committed.LEASE_LOST;
            }
            outbox.append(PlanEvent.failed(Ids.next(), clock.instant(), failed(job, failure)));
            return Committed.FAILED;
        });
    }

    /** Lets the job be tried again after the wait. */
    public Committed retry(ClaimedJob job, JobFailure failure, Duration wait) {
        return inTransaction(
                () -> attempts.retry(job, failure.code(), wait) ? Committed.RETRYING : Committed.LEASE_LOST);
    }

    /** Puts the job aside until the wait is over. */
    public Committed later(ClaimedJob job, String waitingFor, Duration wait) {
        return inTransaction(
                () -> attempts.postpone(job, waitingFor, wait) ? Committed.POSTPONED : Committed.LEASE_LOST);
    }

    /** Puts the job back into the queue for any worker to take at once. */
    public Committed handBack(ClaimedJob job, String reason) {
        return inTransaction(() -> attempts.handBack(job, reason) ? Committed.HANDED_BACK : Committed.LEASE_LOST);
    }

    private Committed inTransaction(Supplier<Committed> end) {
        return patience.until(() -> transaction.execute(status -> end.get()));
    }

    private static PlanEvent.Generated generated(ClaimedJob job, int version, Plan plan) {
        return new PlanEvent.Generated(
                job.id(),
                job.trainingPlanId(),
                job.athleteId(),
                version,
                plan.weeks().size(),
                plan.days());
    }

    private static PlanEvent.Failed failed(ClaimedJob job, JobFailure failure) {
        var cause = new PlanEvent.Cause(failure.code(), failure.detail(), failure.retryable());
        return new PlanEvent.Failed(job.id(), job.trainingPlanId(), job.athleteId(), cause);
    }
}
