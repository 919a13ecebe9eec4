package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.chaos.FindingsQuery.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Athletes ask for plans while everything dies, by the seed; afterwards nothing is lost and nothing done twice. */
class NothingIsLost {
    /** Leases, messages sent again after a minute, and some jobs that wait in the queue meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Settings settings = Settings.given();

    @Test
    void whateverDies() throws Exception {
        Instant start = Instant.now();
        say("%d athletes, seed %d, logs in %s".formatted(settings.jobs(), settings.seed(), settings.folder()));
        try (var system = new ChaosSystem(settings)) {
            system.start();
            try (Recorder recorder = Recorder.start(system.brokerAddresses())) {
                say("all is up after " + Duration.between(start, Instant.now()));
                Report report = run(system, recorder, start);
                report.write();
                say(report.markdown());
                assertThat(report.isGood())
                        .as("seed %d; logs and report in %s", settings.seed(), settings.folder())
                        .isTrue();
            }
        }
    }

    private Report run(ChaosSystem system, Recorder recorder, Instant start) throws Exception {
        var api = new Api(system.apiAddresses());
        var load = new Load(api, system.tokens(), settings.seed(), settings.jobs());
        var havoc = new Havoc(system, Schedule.of(settings.seed(), load.length()));
        Thread trouble = Thread.ofVirtual().start(() -> run(havoc));
        load.run();
        trouble.join();
        system.awaitAnswers();
        say("load and faults are over after " + Duration.between(start, Instant.now()));

        var findings = new FindingsQuery(system.dataSource());
        awaitEnd(findings, recorder);
        writeLedger(new LedgerStore(system.dataSource()), load, havoc, recorder);
        return new Report(
                settings,
                Duration.between(start, Instant.now()),
                havoc.faults(),
                api.troubles(),
                load.cancels(),
                load.acceptedUnseen().size(),
                system.ends(),
                new Report.Measured(
                        findings.outcomes(),
                        findings.weeks(),
                        findings.recoveries(),
                        findings.interruptions(),
                        findings.stopsWithDatabase(),
                        recorder.events().size(),
                        findings.eventsRepeated()),
                violations(findings),
                Stream.of(load.surprises(), havoc.surprises(), deafWorkers(system))
                        .flatMap(List::stream)
                        .toList());
    }

    /** A listener that stops by itself never takes a job again; that liveness would tell of it is no excuse. */
    private static List<String> deafWorkers(ChaosSystem system) {
        return system.workers().stream()
                .filter(worker -> worker.said("Stopping container from aborted consumer") > 0)
                .map(worker -> worker.name() + " stopped listening by itself; its log says when")
                .toList();
    }

    private static void run(Havoc havoc) {
        try {
            havoc.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nothing is open any more, or nothing has changed for long; what is still open then is a finding. */
    private static void awaitEnd(FindingsQuery findings, Recorder recorder) throws InterruptedException {
        Open open = findings.open(jobsOf(recorder));
        Instant deadline = deadline(findings);
        while (!open.isNothing() && Instant.now().isBefore(deadline)) {
            Thread.sleep(INTERVAL);
            Open now = findings.open(jobsOf(recorder));
            if (!now.equals(open)) {
                open = now;
                deadline = deadline(findings);
            }
        }
        // Whatever comes twice, comes now.
        Thread.sleep(INTERVAL.multipliedBy(3));
    }

    private static Instant deadline(FindingsQuery findings) {
        return Instant.now().plus(PATIENCE).plus(findings.longestWait());
    }

    private static List<UUID> jobsOf(Recorder recorder) {
        return recorder.events().stream()
                .map(event -> JsonMapper.shared().readTree(event.body()).at("/data/jobId"))
                .map(id -> UUID.fromString(id.asString()))
                .toList();
    }

    private static void writeLedger(LedgerStore ledger, Load load, Havoc havoc, Recorder recorder) {
        ledger.accepted(load.accepted());
        ledger.acceptedUnseen(load.acceptedUnseen());
        ledger.events(recorder.events());
        ledger.faults(havoc.faults());
    }

    private static Map<Invariant, List<String>> violations(FindingsQuery findings) {
        Map<Invariant, List<String>> violations = new LinkedHashMap<>();
        Invariants.all().forEach(invariant -> violations.put(invariant, findings.violations(invariant)));
        return violations;
    }

    private static void say(String text) {
        System.out.println("Chaos: " + text);
    }
}
