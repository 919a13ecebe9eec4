package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant finds what breaks it. */
class InvariantsTest {
    private static final String STOPPED =
            "No job of a worker that was told to stop waited for its lease, where there was a database as it ended.";

    private static final String WAITED_FOR_ITS_LEASE = """
            INSERT INTO chaos.moves (job_id, at, process, from_state, to_state, lease_expired_at)
            VALUES ('00000000-0000-0000-0000-0000000000c9', '2026-01-05 08:00:00Z', 'worker-1.1',
                    'queued', 'running', NULL),
                   ('00000000-0000-0000-0000-0000000000c9', '2026-01-05 08:00:40Z', 'worker-2.1',
                    'running', 'queued', '2026-01-05 08:00:30Z')
            """;

    private static SoundRun run;

    @BeforeAll
    static void openRun() {
        run = new SoundRun();
    }

    @AfterAll
    static void closeRun() {
        run.close();
    }

    @AfterEach
    void restoreRun() throws SQLException {
        run.restore();
    }

    /** A way to break an invariant. */
    record Breach(String sentence, List<String> statements) {
        @Override
        public String toString() {
            return sentence + " " + statements.getFirst().lines().findFirst().orElseThrow();
        }
    }

    private static Breach breach(String sentence, String... statements) {
        return new Breach(sentence, Arrays.asList(statements));
    }

    static Stream<Breach> breaches() {
        return Stream.of(
                breach("Every accepted job is there.", """
                        INSERT INTO chaos.accepted
                        VALUES (gen_random_uuid(), '00000000-0000-0000-0000-0000000000b1')
                        """),
                breach("Every accepted job is there.", """
                        INSERT INTO chaos.accepted VALUES (NULL, '00000000-0000-0000-0000-0000000000b3')
                        """),
                breach("Every job has ended.", """
                        INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks)
                        VALUES (gen_random_uuid(), 'generate', '00000000-0000-0000-0000-0000000000b3',
                                '00000000-0000-0000-0000-0000000000a1', 8)
                        """),
                breach(
                        "No job failed by a fault of the service.",
                        "UPDATE generation_jobs SET error_code = 'internal-error' WHERE state = 'failed'"),
                breach("Jobs moved only as their states allow; what had ended never moved.", """
                        UPDATE generation_jobs SET state = 'queued', error_code = NULL, finished_at = NULL
                         WHERE state = 'failed'
                        """),
                breach("Jobs moved only as their states allow; what had ended never moved.", """
                        UPDATE generation_jobs SET state = 'running', lease_token = gen_random_uuid(),
                               lease_expires_at = now(), error_code = NULL, finished_at = NULL
                         WHERE state = 'failed'
                        """, """
                        UPDATE generation_jobs SET state = 'failed', error_code = 'workers-lost', finished_at = now(),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE state = 'running'
                        """),
                breach("Jobs moved only as their states allow; what had ended never moved.", """
                        INSERT INTO chaos.moves (job_id, from_state, to_state)
                        VALUES (gen_random_uuid(), 'running', 'running')
                        """),
                breach(
                        "Only the worker that held a job's lease succeeded or failed with it.",
                        "UPDATE chaos.moves SET process = 'worker-9.1' WHERE to_state = 'succeeded'"),
                breach(STOPPED, WAITED_FOR_ITS_LEASE, """
                        INSERT INTO chaos.faults
                        VALUES ('WORKER_TOLD_TO_STOP', 'worker-1.1', '2026-01-05 08:00:01Z', '2026-01-05 08:00:24Z'),
                               ('DATABASE_KILLED', 'postgres', '2026-01-05 08:00:02Z', '2026-01-05 08:00:09Z')
                        """),
                breach("No model was asked again for a job whose weeks were all kept.", """
                        INSERT INTO model_calls (job_id, model, prompt, input_tokens, cached_tokens, output_tokens, usd,
                                                 duration_ms, outcome, started_at)
                        SELECT job_id, 'gpt-4o-mini', 'outlined-1', 0, 0, 0, 0, 100, 'answered',
                               max(created_at) + interval '1 second'
                          FROM generated_weeks GROUP BY job_id
                        """),
                breach("No week is in a job's timeline twice.", """
                        INSERT INTO job_events (job_id, sequence, type, data)
                        VALUES ('00000000-0000-0000-0000-0000000000c1', 99, 'week', '{"weekIndex": 3}')
                        """),
                breach(
                        "A job's timeline is numbered without gaps.",
                        "UPDATE generation_jobs SET last_event = last_event + 1 WHERE state = 'succeeded'"),
                breach("A job's timeline is numbered without gaps.", "DELETE FROM job_events WHERE sequence = 3"),
                breach(
                        "A job's timeline tells every move.",
                        "UPDATE job_events SET data = '{\"state\": \"queued\"}' WHERE data ->> 'state' = 'failed'"),
                breach("Each successful job has exactly one version, which its plan has.", """
                        INSERT INTO plan_versions (training_plan_id, version, job_id)
                        VALUES ('00000000-0000-0000-0000-0000000000b1', 2, '00000000-0000-0000-0000-0000000000c2')
                        """),
                breach(
                        "Each successful job has exactly one version, which its plan has.",
                        "DELETE FROM training_days_planned",
                        "DELETE FROM plan_versions"),
                breach("Each successful job has exactly one version, which its plan has.", """
                        UPDATE training_plans SET state = 'draft', version = NULL WHERE state = 'active'
                        """),
                breach(
                        "Each successful job has all its days.",
                        "DELETE FROM training_days_planned WHERE week_index = 3 AND day_index = 5"),
                breach("Each successful job has all its days.", """
                        UPDATE training_days_planned SET date = date + 1 WHERE week_index = 3 AND day_index = 5
                        """),
                breach("Each successful job's plan is its athlete's.", "DELETE FROM athlete_training_plans"),
                breach("A job that ended without a plan left none.", """
                        INSERT INTO plan_versions (training_plan_id, version, job_id)
                        VALUES ('00000000-0000-0000-0000-0000000000b2', 1, '00000000-0000-0000-0000-0000000000c2')
                        """),
                breach("No draft is half-written.", """
                        INSERT INTO athlete_training_plans
                        VALUES ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-0000000000a1')
                        """),
                breach("No draft is half-written.", """
                        INSERT INTO plan_versions (training_plan_id, version, job_id)
                        VALUES ('00000000-0000-0000-0000-0000000000b2', 1, '00000000-0000-0000-0000-0000000000c2')
                        """),
                breach("No plan is active without its job.", """
                        UPDATE training_plans SET state = 'active', version = 1
                         WHERE id = '00000000-0000-0000-0000-0000000000b2'
                        """),
                breach(
                        "Each ended job has exactly one event, of its kind.",
                        "DELETE FROM chaos.events WHERE id = 'e1'"),
                breach("Each ended job has exactly one event, of its kind.", """
                        INSERT INTO chaos.events (id, body, bodies, deliveries)
                        SELECT 'e3', body, 1, 1 FROM chaos.events WHERE id = 'e1'
                        """),
                breach("Each ended job has exactly one event, of its kind.", """
                        UPDATE chaos.events SET body = jsonb_set(body, '{type}', '"training.gofast.plan.generated.v1"')
                         WHERE id = 'e2'
                        """),
                breach(
                        "No event tells of what is not so.",
                        "UPDATE chaos.events SET body = jsonb_set(body, '{data,days}', '55') WHERE id = 'e1'"),
                breach("No event tells of what is not so.", """
                        UPDATE chaos.events
                           SET body = jsonb_set(body, '{data,jobId}', '"00000000-0000-0000-0000-0000000000c9"')
                         WHERE id = 'e2'
                        """),
                breach("An event that came again was the same.", "UPDATE chaos.events SET bodies = 2 WHERE id = 'e1'"),
                breach("Nothing is in the outbox but messages for later.", "UPDATE outbox SET available_at = now()"),
                breach(
                        "Nothing is in the outbox but messages for later.",
                        "UPDATE outbox SET exchange = 'gofast.plan.events'"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void findsItsBreach(Breach breach) {
        run.spoil(breach.statements());

        assertThat(run.findings().violations(invariant(breach.sentence()))).isNotEmpty();
    }

    private static Invariant invariant(String sentence) {
        return Invariants.all().stream()
                .filter(invariant -> invariant.sentence().equals(sentence))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findNothingAfterASoundRun() {
        for (Invariant invariant : Invariants.all()) {
            assertThat(run.findings().violations(invariant))
                    .as(invariant.sentence())
                    .isEmpty();
        }
    }

    @Test
    void excuseAWorkerThatHadNoDatabaseAsItEnded() {
        run.spoil(List.of(WAITED_FOR_ITS_LEASE, """
                INSERT INTO chaos.faults
                VALUES ('WORKER_TOLD_TO_STOP', 'worker-1.1', '2026-01-05 08:00:01Z', '2026-01-05 08:00:24Z'),
                       ('DATABASE_SILENT', 'database', '2026-01-05 08:00:02Z', '2026-01-05 08:00:40Z')
                """));

        assertThat(run.findings().violations(invariant(STOPPED))).isEmpty();
        assertThat(run.findings().stopsWithDatabase()).isZero();
    }

    @Test
    void areEachBrokenByATest() {
        assertThat(breaches().map(Breach::sentence).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Invariants.all().stream().map(Invariant::sentence).toList());
    }
}
