package gofast.training.job;

import gofast.training.message.PlanEvent;
import gofast.training.outbox.Outbox;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends an unfinished job on its athlete's wish and tells the world; a worker that runs it finds its lease gone. */
@Component
public class CancelJob {
    private final TransactionTemplate transaction;
    private final JobStore jobs;
    private final Outbox outbox;
    private final Clock clock;

    CancelJob(TransactionTemplate transaction, JobStore jobs, Outbox outbox, Clock clock) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The job as it is now; empty where there is none, or it had ended before. */
    public Optional<Job> cancel(UUID id) {
        return transaction.execute(status -> {
            Optional<Job> job = jobs.cancel(id);
            job.ifPresent(cancelled -> outbox.append(event(cancelled)));
            return job;
        });
    }

    private PlanEvent event(Job job) {
        return PlanEvent.cancelled(
                Ids.next(), clock.instant(), new PlanEvent.Cancelled(job.id(), job.trainingPlanId(), job.athleteId()));
    }
}
