package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.chaos.FindingsQuery.Open;
import gofast.training.chaos.FindingsQuery.Outcome;
import gofast.training.chaos.FindingsQuery.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsQueryTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private static Fault killed(String process, int second) {
        return new Fault(FaultKind.WORKER_KILLED, process, START.plusSeconds(second), Duration.ofSeconds(3));
    }

    private static void moves(SoundRun run, String job, int swept, int claimed) {
        run.jdbc().sql("""
                        INSERT INTO chaos.moves (job_id, at, process, from_state, to_state, lease_expired_at)
                        SELECT ?::uuid, '2026-01-05 08:00:00Z'::timestamptz + make_interval(secs => second), process,
                               from_state, to_state, '2026-01-05 08:00:30Z'
                          FROM (VALUES (0, 'worker-1.1', 'queued', 'running'),
                                       (?, 'worker-2.1', 'running', 'queued'),
                                       (?, 'worker-3.1', 'queued', 'running'))
                               AS move (second, process, from_state, to_state)
                        """).params(job, swept, claimed).update();
    }

    @Test
    void recoveryIsFromTheFaultOfTheWorkerToTheNextClaim() {
        try (var run = new SoundRun()) {
            run.jdbc().sql("DELETE FROM chaos.moves").update();
            moves(run, "00000000-0000-0000-0000-0000000000d1", 33, 35);
            moves(run, "00000000-0000-0000-0000-0000000000d2", 34, 45);
            run.ledger().faults(List.of(killed("worker-1.1", 5), killed("worker-2.1", 6), killed("worker-1.1", 50)));

            assertThat(run.findings().recoveries())
                    .containsExactly(
                            new Recovery("WORKER_KILLED", 2, 28, 29, 30, 40, 40),
                            new Recovery("ALL", 2, 28, 29, 30, 40, 40));
        }
    }

    @Test
    void recoveryIsFromTheEndOfTheLeaseWhereNothingHappenedToTheWorker() {
        try (var run = new SoundRun()) {
            run.jdbc().sql("DELETE FROM chaos.moves").update();
            moves(run, "00000000-0000-0000-0000-0000000000d1", 33, 35);

            assertThat(run.findings().recoveries())
                    .containsExactly(new Recovery("NONE", 1, 3, 3, 5, 5, 5), new Recovery("ALL", 1, 3, 3, 5, 5, 5));
        }
    }

    @Test
    void openIsWhatHasNotEndedOrNotArrived() {
        try (var run = new SoundRun()) {
            run.jdbc().sql("UPDATE outbox SET available_at = now()").update();

            assertThat(run.findings().open(List.of())).isEqualTo(new Open(0, 1, 2));
            assertThat(run.findings().open(List.of(UUID.fromString("00000000-0000-0000-0000-0000000000c1"))))
                    .isEqualTo(new Open(0, 1, 1));
        }
    }

    @Test
    void outcomesAreCountedByStateAndCode() {
        try (var run = new SoundRun()) {
            assertThat(run.findings().outcomes())
                    .containsExactlyInAnyOrder(
                            new Outcome("succeeded", "", 1, 2), new Outcome("failed", "workers-lost", 1, 1));
            assertThat(run.findings().eventsRepeated()).isOne();
        }
    }
}
