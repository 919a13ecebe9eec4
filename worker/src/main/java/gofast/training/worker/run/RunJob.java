package gofast.training.worker.run;

import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Job;
import gofast.training.job.LeaseStore;
import gofast.training.worker.commit.KeepWeeks;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.ChooseApproach;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.InputsStore;
import gofast.training.worker.generate.Strategies;
import gofast.training.worker.generate.Task;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The life of one job in a worker: claim it, hold its lease, load what the plan is made from, choose how to make it, have it
 * generated, settle it by review, commit plan and job in one transaction. Whoever lost the lease on the way changes nothing.
 */
@Component
public class RunJob {
    private final Worker worker;
    private final LeaseStore leases;
    private final RunningJobs running;
    private final InputsStore inputs;
    private final ChooseApproach approaches;
    private final AttemptStore attempts;
    private final Strategies strategies;
    private final KeepWeeks weeks;
    private final SettlePlan settle;
    private final EndAttempt end;
    private final JobMetrics metrics;
    private final Patience patience;

    RunJob(
            Worker worker,
            LeaseStore leases,
            RunningJobs running,
            InputsStore inputs,
            ChooseApproach approaches,
            AttemptStore attempts,
            Strategies strategies,
            KeepWeeks weeks,
            SettlePlan settle,
            EndAttempt end,
            JobMetrics metrics,
            Patience patience) {
        this.worker = worker;
        this.leases = leases;
        this.running = running;
        this.inputs = inputs;
        this.approaches = approaches;
        this.attempts = attempts;
        this.strategies = strategies;
        this.weeks = weeks;
        this.settle = settle;
        this.end = end;
        this.metrics = metrics;
        this.patience = patience;
    }

    /** Runs the job if it is there to be run; a message for any other job is counted and has done its duty. */
    public Ran run(UUID jobId) {
        UUID leaseToken = UUID.randomUUID();
        Optional<ClaimedJob> job = patience.until(() -> leases.claim(jobId, worker.id(), leaseToken));
        return job.isPresent() ? runHolding(job.get()) : notClaimable(jobId);
    }

    private Ran notClaimable(UUID jobId) {
        metrics.notClaimable();
        return patience.until(() -> leases.knows(jobId)) ? new Ran.Done() : new Ran.Unknown();
    }

    private Ran runHolding(ClaimedJob job) {
        HeldJob held = running.hold(job);
        try {
            return attempt(held);
        } catch (InterruptedException | RuntimeException e) {
            return end.broken(held, e);
        } finally {
            running.letGo(held);
        }
    }

    private Ran attempt(HeldJob held) throws InterruptedException {
        if (held.job().attempt() > Job.MAX_ATTEMPTS) {
            return end.failed(held, Failures.workersLost());
        }
        Optional<GenerationInputs> loaded = inputs.find(held.job());
        return loaded.isPresent() ? generate(held, loaded.get()) : end.failed(held, Failures.notADraft());
    }

    private Ran generate(HeldJob held, GenerationInputs inputs) throws InterruptedException {
        ClaimedJob job = held.job();
        Approach approach = approaches.of(job.athleteId(), inputs.calendar().totalWeeks());
        attempts.made(job, approach.howMade());
        var task = new Task(job.id(), job.athleteId(), inputs, approach, weeks.of(job));
        return switch (strategies.find(approach.strategy()).generate(task)) {
            case Generated.Candidate candidate -> end.settled(held, inputs, settle.settle(inputs, candidate));
            case Generated.Nothing nothing -> end.settled(held, inputs, settle.without(inputs, nothing.failure()));
            case Generated.Later later -> end.later(held, later);
        };
    }
}
