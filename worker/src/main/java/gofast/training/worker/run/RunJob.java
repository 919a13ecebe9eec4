package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.review.CandidatePlan;
import gofast.training.review.Review;
import gofast.training.worker.commit.CommitJob;
import gofast.training.worker.commit.Committed;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.InputsStore;
import gofast.training.worker.generate.WholePlan;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The life of one job in a worker: claim it, hold its lease, load what the plan is made from, have it generated, review it,
 * commit plan and job in one transaction. Whoever lost the lease on the way changes nothing.
 */
@Component
public class RunJob {
    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private final JobStore jobs;
    private final Leases leases;
    private final InputsStore inputs;
    private final WholePlan wholePlan;
    private final CommitJob commit;
    private final JobMetrics metrics;

    RunJob(
            JobStore jobs,
            Leases leases,
            InputsStore inputs,
            WholePlan wholePlan,
            CommitJob commit,
            JobMetrics metrics) {
        this.jobs = jobs;
        this.leases = leases;
        this.inputs = inputs;
        this.wholePlan = wholePlan;
        this.commit = commit;
        this.metrics = metrics;
    }

    /** Runs the job if it is there to be run; a message for any other job is counted and has done its duty. */
    public void run(UUID jobId) throws InterruptedException {
        Optional<ClaimedJob> job = jobs.claim(jobId);
        if (job.isPresent()) {
            runHolding(job.get());
        } else {
            metrics.notClaimable();
        }
    }

    private void runHolding(ClaimedJob job) throws InterruptedException {
        leases.hold(job);
        try {
            metrics.ended(attempt(job));
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isPassing(e)) {
                throw e;
            }
            LOG.error("Job {} met a fault of the service", job.id(), e);
            metrics.ended(commit.failure(job, Failures.internal()));
        } finally {
            leases.release(job);
        }
    }

    private Committed attempt(ClaimedJob job) throws InterruptedException {
        if (job.attempt() > Job.MAX_ATTEMPTS) {
            return commit.failure(job, Failures.workersLost());
        }
        Optional<GenerationInputs> loaded = inputs.find(job);
        return loaded.isPresent() ? generate(job, loaded.get()) : commit.failure(job, Failures.notADraft());
    }

    private Committed generate(ClaimedJob job, GenerationInputs inputs) throws InterruptedException {
        Generated generated = wholePlan.generate(job, inputs, weeks -> jobs.weekArrived(job, weeks));
        return switch (generated) {
            case Generated.Candidate candidate -> review(job, inputs, candidate.plan());
            case Generated.Nothing nothing -> commit.failure(job, nothing.failure());
        };
    }

    private Committed review(ClaimedJob job, GenerationInputs inputs, CandidatePlan candidate) {
        return switch (Review.ofStructure(candidate, inputs.reviewContext())) {
            case Review.Passed passed -> commit.plan(job, inputs, passed.plan());
            case Review.Rejected rejected -> commit.failure(job, Failures.rejected(rejected.errors()));
        };
    }
}
