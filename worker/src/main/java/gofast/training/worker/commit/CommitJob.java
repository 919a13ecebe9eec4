package gofast.training.worker.commit;

import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.JobFailure;
import gofast.training.job.JobStore;
import gofast.training.message.PlanEvent;
import gofast.training.outbox.Outbox;
import gofast.training.plan.Plan;
import gofast.training.review.ReviewedPlan;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends jobs. Each end is one transaction that begins with the lease: without it nothing is written. */
@Component
public class CommitJob {
    private final TransactionTemplate transaction;
    private final JobStore jobs;
    private final PlanStore plans;
    private final Outbox outbox;
    private final Clock clock;

    CommitJob(TransactionTemplate transaction, JobStore jobs, PlanStore plans, Outbox outbox, Clock clock) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes the plan active with all its days, ends the job and tells the world; all or nothing. */
    public Committed plan(
            ClaimedJob job, GenerationInputs inputs, ReviewedPlan reviewed, Map<Integer, Origin> origins) {
        return transaction.execute(status -> {
            int version = plans.nextVersion(job);
            if (!jobs.succeed(job, version)) {
                return Committed.LEASE_LOST;
            }
            plans.activate(job, version, inputs, reviewed, origins);
            outbox.append(PlanEvent.generated(Ids.next(), clock.instant(), generated(job, version, reviewed.plan())));
            return Committed.SUCCEEDED;
        });
    }

    /** Ends the job with the reason and tells the world; the draft stays as it is. */
    public Committed failure(ClaimedJob job, JobFailure failure) {
        return transaction.execute(status -> {
            if (!jobs.fail(job, failure)) {
                return Committed.LEASE_LOST;
            }
            outbox.append(PlanEvent.failed(Ids.next(), clock.instant(), failed(job, failure)));
            return Committed.FAILED;
        });
    }

    /** Puts the job aside until the wait is over. */
    public Committed later(ClaimedJob job, String waitingFor, Duration wait) {
        return jobs.postpone(job, waitingFor, wait) ? Committed.POSTPONED : Committed.LEASE_LOST;
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
