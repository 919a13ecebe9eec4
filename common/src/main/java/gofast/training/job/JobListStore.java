package gofast.training.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of jobs, newest first. */
@Repository
public class JobListStore {
    /** Which of the athlete's jobs: of one plan, in one state, or all. */
    public record Filter(String athlete, Optional<UUID> trainingPlanId, Optional<JobState> state) {}

    private final JdbcClient jdbc;

    JobListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many jobs at most, of those that come after the place in the list that a time of birth and an id make. */
    public List<Job> list(Filter filter, Instant createdAt, UUID id, int most) {
        return jdbc.sql("""
                        SELECT job.*, plan.subject
                          FROM generation_jobs job JOIN training_plans plan ON plan.id = job.training_plan_id
                         WHERE job.athlete_id = (SELECT id FROM athletes WHERE subject = :athlete)
                           AND (job.created_at, job.id) < (:createdAt, :id)
                           %s
                           %s
                         ORDER BY job.created_at DESC, job.id DESC
                         LIMIT :most
                        """.formatted(
                                filter.trainingPlanId().isPresent() ? "AND job.training_plan_id = :planId" : "",
                                filter.state().isPresent() ? "AND job.state = :state" : ""))
                .param("athlete", filter.athlete())
                .param("planId", filter.trainingPlanId().orElse(null))
                .param("state", filter.state().map(JobState::code).orElse(null))
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("most", most)
                .query(JobStore::job)
                .list();
    }
}
