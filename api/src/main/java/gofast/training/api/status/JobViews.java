package gofast.training.api.status;

import gofast.training.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes views of jobs; of those that wait for their turn, with their place in the queue. */
@Component
public class JobViews {
    /** A job as it was when it was shown, and how. */
    public record Shown(Job job, JobView view) {}

    private final QueueStore queue;

    JobViews(QueueStore queue) {
        this.queue = queue;
    }

    /**
     * A job as clients see it. One that waited when it was read is read anew with its place: both are of one moment, and the
     * job is another if a worker took it since.
     */
    public Shown show(Job job) {
        QueueStore.Queued now = look(List.of(job)).getOrDefault(job.id(), new QueueStore.Queued(job, Optional.empty()));
        return new Shown(now.job(), JobView.of(now.job(), now.place()));
    }

    /** The same, for those who need no more. */
    public JobView of(Job job) {
        return show(job).view();
    }

    /** In the same order, and as they were listed: what changed since would not be what the list is of. */
    List<JobView> of(List<Job> jobs) {
        Map<UUID, QueueStore.Queued> now = look(jobs);
        return jobs.stream()
                .map(job -> JobView.of(
                        job,
                        Optional.ofNullable(now.get(job.id()))
                                .filter(it -> it.job().equals(job))
                                .flatMap(QueueStore.Queued::place)))
                .toList();
    }

    private Map<UUID, QueueStore.Queued> look(List<Job> jobs) {
        List<UUID> waiting = jobs.stream()
                .filter(job -> job.state().isWaiting())
                .map(Job::id)
                .toList();
        return waiting.isEmpty() ? Map.of() : queue.find(waiting);
    }
}
