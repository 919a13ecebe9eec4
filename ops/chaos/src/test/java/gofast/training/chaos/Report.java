package gofast.training.chaos;

import gofast.training.job.LeaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A run in Markdown. */
record Report(
        Settings settings,
        Duration took,
        List<Fault> faults,
        SortedMap<String, Integer> troubles,
        SortedMap<String, Integer> cancels,
        int acceptedUnseen,
        List<String> ends,
        Measured measured,
        Map<Invariant, List<String>> violations,
        List<String> surprises) {
    private static final String BEGIN = "<!-- chaos: written by mvn verify -Pchaos -Dchaos.report=… -->";
    private static final String END = "<!-- chaos: end -->";
    private static final int MOST_SHOWN = 5;

    /** What was asked of the database. */
    record Measured(
            List<FindingsQuery.Outcome> outcomes,
            List<FindingsQuery.Weeks> weeks,
            List<FindingsQuery.Recovery> recoveries,
            List<String> interruptions,
            int stopsWithDatabase,
            int events,
            int eventsRepeated) {}

    boolean isGood() {
        return surprises.isEmpty() && violations.values().stream().allMatch(List::isEmpty);
    }

    String markdown() {
        return String.join("\n\n", head(), faultTable(), outcomeTable(), recoveryTable(), invariantList()) + "\n";
    }

    private String head() {
        return """
                ## The chaos suite

                Seed %d, %d athletes in %d min %02d s: four workers of eight jobs at once, two apis, three broker nodes with a \
                quorum queue, a database with fsync, a model that fails in one of five calls. \
                Repeat it with `mvn verify -Pchaos -Dchaos.jobs=%2$d -Dchaos.seed=%1$d`.""".formatted(settings.seed(), settings.jobs(), took.toMinutes(), took.toSecondsPart());
    }

    private String faultTable() {
        String rows = Arrays.stream(FaultKind.values())
                .map(kind -> "| %s | %d |".formatted(kind.words(), count(kind)))
                .collect(Collectors.joining("\n"));
        return """
                | fault | times |
                |---|---|
                %s

                Of the workers that were told to stop, %d had a database as they handed back their jobs.""".formatted(rows, measured.stopsWithDatabase());
    }

    private long count(FaultKind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).count();
    }

    private String outcomeTable() {
        String rows = measured.outcomes().stream()
                .map(outcome -> "| %s %s | %d | %d |"
                        .formatted(outcome.state(), outcome.code(), outcome.jobs(), outcome.mostAttempts()))
                .collect(Collectors.joining("\n"));
        return """
                | jobs | how many | most attempts |
                |---|---|---|
                %s

                Weeks by source: %s. Events: %d, of which %d came more than once. \
                Requests asked again for: %s; jobs over before their athlete had the id: %d. Answers to cancelling: %s. \
                Programs that ended by themselves and were started again: %s.""".formatted(
                        rows,
                        measured.weeks().stream()
                                .map(weeks -> weeks.source() + " " + weeks.weeks())
                                .collect(Collectors.joining(", ")),
                        measured.events(),
                        measured.eventsRepeated(),
                        counts(troubles),
                        acceptedUnseen,
                        counts(cancels),
                        ends.isEmpty() ? "none" : String.join(", ", ends));
    }

    private static String counts(SortedMap<String, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }

    private String recoveryTable() {
        String rows = measured.recoveries().stream().map(Report::recovery).collect(Collectors.joining("\n"));
        return """
                Jobs that were interrupted, in seconds from the fault until they were back in the queue, and until a worker had \
                room for them and claimed them; a lease lasts %d s.

                | interrupted by | jobs | queued, p50 | p99 | claimed, p50 | p99 | longest |
                |---|---|---|---|---|---|---|
                %s""".formatted(LeaseStore.LEASE.toSeconds(), rows);
    }

    private static String recovery(FindingsQuery.Recovery recovery) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                cause(recovery.kind()),
                recovery.jobs(),
                recovery.queuedP50(),
                recovery.queuedP99(),
                recovery.claimedP50(),
                recovery.claimedP99(),
                recovery.longest());
    }

    private static String cause(String kind) {
        return switch (kind) {
            case "ALL" -> "all";
            case "NONE" -> "none of its worker's own faults, from the end of its lease";
            default -> FaultKind.valueOf(kind).words();
        };
    }

    private String invariantList() {
        String list = violations.entrySet().stream()
                .map(entry -> "- " + entry.getKey().sentence() + " " + verdict(entry.getValue()))
                .collect(Collectors.joining("\n"));
        return surprises.isEmpty() ? list : list + "\n- Surprises: " + verdict(surprises);
    }

    private static String verdict(List<String> violations) {
        return violations.isEmpty()
                ? "Holds."
                : "**Broken %d times**: %s"
                        .formatted(
                                violations.size(),
                                violations.stream().limit(MOST_SHOWN).collect(Collectors.joining("; ")));
    }

    /** Leaves it in the run's folder, and in place of the last one in the file that was asked for. */
    void write() throws IOException {
        Files.writeString(settings.folder().resolve("report.md"), markdown());
        Files.write(
                settings.folder().resolve("faults.txt"),
                faults.stream().map(Fault::toString).toList());
        Files.write(settings.folder().resolve("interruptions.txt"), measured.interruptions());
        if (settings.report().isPresent()) {
            Path file = settings.report().get();
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, replace(before, markdown()));
        }
    }

    /** The text with this section in place of the one before, or at its end. */
    static String replace(String text, String section) {
        String marked = BEGIN + "\n" + section + END;
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return (text.isEmpty() ? "" : text.stripTrailing() + "\n\n") + marked + "\n";
        }
        int end = text.indexOf(END, begin);
        if (end < 0) {
            throw new IllegalArgumentException("The file has \"" + BEGIN + "\", but not \"" + END + "\"");
        }
        return text.substring(0, begin) + marked + text.substring(end + END.length());
    }
}
