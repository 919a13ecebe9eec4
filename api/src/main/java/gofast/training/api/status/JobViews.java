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
    private final QueueStore queue;

    JobViews(QueueStore queue) {
        this.queue = queue;
    }

    public JobView of(Job job) {
        return of(List.of(job)).getFirst();
    }

    /** In the same order. */
    List<JobView> of(List<Job> jobs) {
        Map<UUID, QueuePlace> places = placesOf(jobs);
        return jobs.stream()
                .map(job -> JobView.of(job, Optional.ofNullable(places.get(job.id()))))
                .toList();
    }

    private Map<UUID, QueuePlace> placesOf(List<Job> jobs) {
        List<UUID> waiting = jobs.stream()
                .filter(job -> job.state().isWaiting())
                .map(Job::id)
                .toList();
        return waiting.isEmpty() ? Map.of() : queue.places(waiting);
    }
}
