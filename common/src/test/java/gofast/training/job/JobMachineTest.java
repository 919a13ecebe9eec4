package gofast.training.job;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.plan.RaceDistance;
import gofast.training.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Jobs in the database, put through random sequences of what may happen to them, agree at every step with a model of a few
 * lines. Leases are given by every attempt, and every one of them is tried again, however late.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobMachineTest {
    private static final int JOBS = 60;
    private static final int STEPS = 25;

    private enum Command {
        CLAIM,
        HEARTBEAT,
        LAPSE,
        SWEEP,
        COMMIT,
        FAIL,
        RETRY,
        POSTPONE,
        HAND_BACK,
        TIME_PASSES,
        CANCEL
    }

    /** What a job should be like. */
    private static final class Model {
        private JobState state = JobState.QUEUED;
        private int attempt;
        private int lease = -1;
        private boolean isLapsed;
        private boolean isDue;

        /** What happens by the command, with this of all leases ever given, the newest being {@code newest}; true if something does. */
        boolean apply(Command command, int given, int newest) {
            boolean holds = state == JobState.RUNNING && given == lease;
            return switch (command) {
                case CLAIM -> (state == JobState.QUEUED || (state == JobState.RETRYING && isDue)) && run(newest + 1);
                case HEARTBEAT -> holds && beat();
                case LAPSE -> state == JobState.RUNNING && lapse();
                case SWEEP -> state == JobState.RUNNING && isLapsed && go(JobState.QUEUED, 0);
                case COMMIT -> holds && go(JobState.SUCCEEDED, 0);
                case FAIL -> holds && go(JobState.FAILED, 0);
                case RETRY -> holds && go(JobState.RETRYING, 0);
                case POSTPONE -> holds && go(JobState.RETRYING, -1);
                case HAND_BACK -> holds && go(JobState.QUEUED, -1);
                case TIME_PASSES -> state == JobState.RETRYING && (isDue = true);
                case CANCEL -> !state.isFinal() && go(JobState.CANCELLED, 0);
            };
        }

        private boolean run(int newLease) {
            lease = newLease;
            isLapsed = false;
            return go(JobState.RUNNING, 1);
        }

        private boolean beat() {
            isLapsed = false;
            return true;
        }

        private boolean lapse() {
            isLapsed = true;
            return true;
        }

        private boolean go(JobState next, int attempts) {
            state = next;
            attempt += attempts;
            isDue = false;
            return true;
        }
    }

    private final TestDatabase database = TestDatabase.create();
    private final SingleConnectionDataSource connection = connect();
    private final JdbcClient jdbc = JdbcClient.create(connection);
    private final WorkMessageQuery messages = new WorkMessageQuery(jdbc);
    private final JobStore jobs = new JobStore(jdbc, messages);
    private final LeaseStore leases = new LeaseStore(jdbc, messages);
    private final AttemptStore attempts = new AttemptStore(jdbc, messages);

    private SingleConnectionDataSource connect() {
        try {
            return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void end() {
        connection.destroy();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheModelWhateverHappens(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < JOBS; i++) {
            agrees(random, "seed " + seed + ", job " + i);
            jdbc.sql("TRUNCATE athletes, training_plans, generation_jobs, outbox CASCADE")
                    .update();
        }
    }

    private void agrees(Random random, String where) {
        UUID id = submit();
        var model = new Model();
        List<ClaimedJob> given = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of("queued"));
        for (int step = 0; step < STEPS; step++) {
            Command command = Command.values()[random.nextInt(Command.values().length)];
            int lease = given.isEmpty() ? -1 : random.nextInt(given.size());
            JobState before = model.state;
            boolean expected = model.apply(command, lease, given.size() - 1);
            boolean happened = apply(command, id, lease < 0 ? Optional.empty() : Optional.of(given.get(lease)), given);
            if (model.state != before) {
                states.add(model.state.code());
            }
            String at = "%s, step %d: %s with lease %d after %s".formatted(where, step, command, lease, states);
            assertThat(happened).as(at).isEqualTo(expected);
            assertThat(jobs.find(id)).as(at).get().satisfies(job -> {
                assertThat(job.state()).isEqualTo(model.state);
                assertThat(job.attempt()).isEqualTo(model.attempt);
            });
            assertThat(held(given))
                    .as(at)
                    .isEqualTo(model.state == JobState.RUNNING ? List.of(model.lease) : List.of());
        }
        assertThat(timeline(id)).as(where).isEqualTo(states);
    }

    private boolean apply(Command command, UUID id, Optional<ClaimedJob> lease, List<ClaimedJob> given) {
        return switch (command) {
            case CLAIM -> claim(id, given);
            case HEARTBEAT -> lease.filter(this::renew).isPresent();
            case LAPSE -> update("lease_expires_at = now() - interval '1 s' WHERE state = 'running'");
            case SWEEP -> leases.requeueExpired() == 1;
            case COMMIT -> lease.filter(job -> attempts.succeed(job, 1)).isPresent();
            case FAIL ->
                lease.filter(job -> attempts.fail(job, new JobFailure("x", "x", false)))
                        .isPresent();
            case RETRY ->
                lease.filter(job -> attempts.retry(job, "x", Duration.ofMinutes(1)))
                        .isPresent();
            case POSTPONE ->
                lease.filter(job -> attempts.postpone(job, "budget", Duration.ofMinutes(1)))
                        .isPresent();
            case HAND_BACK -> lease.filter(job -> attempts.handBack(job, "x")).isPresent();
            case TIME_PASSES -> update("next_attempt_at = now() - interval '1 s' WHERE state = 'retrying'");
            case CANCEL -> jobs.cancel(id).isPresent();
        };
    }

    private boolean claim(UUID id, List<ClaimedJob> given) {
        Optional<ClaimedJob> claimed = leases.claim(id, Ids.next(), Ids.next());
        claimed.ifPresent(given::add);
        return claimed.isPresent();
    }

    private boolean renew(ClaimedJob job) {
        leases.renew(List.of(job.leaseToken()));
        return !leases.held(List.of(job.leaseToken())).isEmpty();
    }

    private boolean update(String change) {
        return jdbc.sql("UPDATE generation_jobs SET " + change).update() == 1;
    }

    private List<Integer> held(List<ClaimedJob> given) {
        var tokens = leases.held(given.stream().map(ClaimedJob::leaseToken).toList());
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (tokens.contains(given.get(i).leaseToken())) {
                held.add(i);
            }
        }
        return held;
    }

    private List<String> timeline(UUID id) {
        return jdbc.sql("SELECT data ->> 'state' FROM job_events WHERE job_id = :id ORDER BY sequence")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private UUID submit() {
        UUID athlete = Ids.next();
        UUID plan = Ids.next();
        jdbc.sql("INSERT INTO athletes (id, subject, name) VALUES (:id, 'anna', 'Anna')")
                .param("id", athlete)
                .update();
        jdbc.sql("INSERT INTO training_plans (id, subject) VALUES (:id, 'anna')")
                .param("id", plan)
                .update();
        return jobs.submit(new NewJob(plan, athlete, 4, NewJob.Options.usual(4, RaceDistance.MARATHON)))
                .id();
    }
}
