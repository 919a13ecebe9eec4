package gofast.training.worker.command;

import gofast.training.review.ReviewedPlan;
import gofast.training.review.Severity;
import gofast.training.review.Violation;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.openai.CallRecord;
import gofast.training.worker.openai.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan that the engine made for a try, and what it took: the time to its first week, and to its last. */
record Tried(ReviewedPlan plan, Map<Integer, Origin> origins, Calls calls, Optional<Duration> first, Duration all) {

    /** The same in words, a line each. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("score " + plan.score().total() + " of 100; weeks by " + sources());
        lines.addAll(warnings());
        lines.add("first week after %s, plan after %s"
                .formatted(first.map(Tried::seconds).orElse("the whole answer"), seconds(all)));
        lines.add(cost());
        calls.all().stream()
                .filter(call -> !call.outcome().equals("answered"))
                .map(Tried::failed)
                .forEach(lines::add);
        return lines;
    }

    List<String> warnings() {
        return plan.violations().stream()
                .filter(violation -> violation.severity() != Severity.INFO)
                .map(Violation::toString)
                .toList();
    }

    private String sources() {
        return origins.values().stream()
                .collect(Collectors.groupingBy(Origin::source, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().code() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String cost() {
        Tokens tokens = calls.tokens();
        return "%d calls, %d tokens in (%d cached), %d tokens out, %s USD"
                .formatted(
                        calls.all().size(),
                        tokens.input(),
                        tokens.cached(),
                        tokens.output(),
                        calls.usd().stripTrailingZeros().toPlainString());
    }

    private static String failed(CallRecord call) {
        return "a call of " + call.model() + " brought nothing: " + call.outcome();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
