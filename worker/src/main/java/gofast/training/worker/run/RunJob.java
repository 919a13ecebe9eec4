package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.worker.commit.CommitJob;
import gofast.training.worker.commit.Committed;
import gofast.training.worker.commit.KeepWeeks;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.ChooseApproach;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.InputsStore;
import gofast.training.worker.generate.LeaseLostException;
import gofast.training.worker.generate.Strategies;
import gofast.training.worker.generate.Task;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The life of one job in a worker: claim it, hold its lease, load what the plan is made from, choose how to make it, have it
 * generated, settle it by review, commit plan and job in one transaction. Whoever lost the lease on the way changes nothing.
 */
@Component
public class RunJob {
    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private final JobStore jobs;
    private final Leases leases;
    private final InputsStore inputs;
    private final ChooseApproach approaches;
    private final Strategies strategies;
    private final KeepWeeks weeks;
    private final SettlePlan settle;
    private final CommitJob commit;
    private final JobMetrics metrics;

    RunJob(
            JobStore jobs,
            Leases leases,
            InputsStore inputs,
            ChooseApproach approaches,
            Strategies strategies,
            KeepWeeks weeks,
            SettlePlan settle,
            CommitJob commit,
            JobMetrics metrics) {
        this.jobs = jobs;
        this.leases = leases;
        this.inputs = inputs;
        this.approaches = approaches;
        this.strategies = strategies;
        this.weeks = weeks;
        this.settle = settle;
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
        } catch (LeaseLostException e) {
            metrics.ended(Committed.LEASE_LOST);
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
        Approach approach = approaches.of(job.athleteId(), inputs.calendar().totalWeeks());
        jobs.made(job, approach.howMade());
        var task = new Task(job.id(), job.athleteId(), inputs, approach, weeks.of(job));
        return switch (strategies.find(approach.strategy()).generate(task)) {
            case Generated.Candidate candidate -> end(job, inputs, settle.settle(inputs, candidate));
            case Generated.Nothing nothing -> end(job, inputs, settle.without(inputs, nothing.failure()));
            case Generated.Later later -> commit.later(job, later.waitingFor(), later.delay());
        };
    }

    private Committed end(ClaimedJob job, GenerationInputs inputs, Settled settled) {
        return switch (settled) {
            case Settled.Sound sound -> commit.plan(job, inputs, sound.plan(), sound.origins());
            case Settled.Unsound unsound -> commit.failure(job, unsound.failure());
        };
    }
}
