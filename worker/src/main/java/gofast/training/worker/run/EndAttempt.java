package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.job.JobFailure;
import gofast.training.worker.commit.CommitJob;
import gofast.training.worker.commit.Committed;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.LeaseLostException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every way an attempt ends: with a plan, with a failure, with another attempt to follow, put aside, or handed back. Before an
 * end is written the job is sealed, so that nothing interrupts it half-way.
 */
@Component
class EndAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(EndAttempt.class);

    private final CommitJob commit;
    private final JobMetrics metrics;
    private final Retries retries =
            new Retries(() -> ThreadLocalRandom.current().nextDouble());

    EndAttempt(CommitJob commit, JobMetrics metrics) {
        this.commit = commit;
        this.metrics = metrics;
    }

    Ran settled(HeldJob held, GenerationInputs inputs, Settled settled) throws InterruptedException {
        return switch (settled) {
            case Settled.Sound sound -> planned(held, inputs, sound);
            case Settled.Unsound unsound -> failed(held, unsound.failure());
        };
    }

    private Ran planned(HeldJob held, GenerationInputs inputs, Settled.Sound sound) throws InterruptedException {
        held.seal();
        return done(commit.plan(held.job(), inputs, sound.plan(), sound.origins()));
    }

    /** Fails the job, or lets another attempt follow where that may help. */
    Ran failed(HeldJob held, JobFailure failure) throws InterruptedException {
        held.seal();
        return done(failedForSure(held.job(), failure));
    }

    private Committed failedForSure(ClaimedJob job, JobFailure failure) {
        return retries.mayHelp(job, failure)
                ? commit.retry(job, failure, retries.delayAfter(job))
                : commit.failure(job, failure);
    }

    Ran later(HeldJob held, Generated.Later later) throws InterruptedException {
        held.seal();
        metrics.ended(commit.later(held.job(), later.waitingFor(), later.delay()));
        return later.concernsAllJobs() ? new Ran.Waits(later.waitingFor(), later.delay()) : new Ran.Done();
    }

    /** An attempt that broke off: somebody recalled the job, the database is away, or there is a fault. */
    Ran broken(HeldJob held, Exception e) {
        Optional<Recall> recall = held.sealBroken();
        // Whoever interrupted this thread has been heard: what is to be written now must not be interrupted, and
        // neither
        // must the listener that this thread goes back to, which would stop for good.
        boolean unused = Thread.interrupted();
        return done(recall.map(why -> recalled(held.job(), why)).orElseGet(() -> failedItself(held.job(), e)));
    }

    private Committed recalled(ClaimedJob job, Recall why) {
        return switch (why) {
            case LOST -> Committed.LEASE_LOST;
            case OVERDUE -> failedForSure(job, Failures.tookTooLong());
            case STOPPING -> commit.handBack(job, "worker-stopping");
        };
    }

    private Committed failedItself(ClaimedJob job, Exception e) {
        return switch (e) {
            case LeaseLostException lost -> Committed.LEASE_LOST;
            case InterruptedException interrupted -> commit.handBack(job, "worker-stopping");
            case RuntimeException failure ->
                Patience.isPassing(failure) ? commit.handBack(job, "database-away") : fault(job, failure);
            default -> throw new IllegalStateException("An attempt throws nothing but these", e);
        };
    }

    private Committed fault(ClaimedJob job, RuntimeException e) {
        LOG.error("Job {} met a fault of the service", job.id(), e);
        return commit.failure(job, Failures.internal());
    }

    private Ran done(Committed committed) {
        metrics.ended(committed);
        return new Ran.Done();
    }
}
