package gofast.training.worker.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import gofast.training.coaching.OutlineRequest;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.openai.CallRecord;
import gofast.training.worker.openai.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A try as JSON: the plan in the form of {@code template --json}, and what it took. Times are milliseconds. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TriedJson(
        PlanJson plan,
        int score,
        List<String> warnings,
        Map<Integer, String> sources,
        Optional<Long> firstWeekMillis,
        long planMillis,
        Tokens tokens,
        BigDecimal usd,
        List<CallJson> calls) {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CallJson(
            String model,
            String prompt,
            String outcome,
            Tokens tokens,
            BigDecimal usd,
            Optional<Long> firstTokenMillis,
            long millis) {
        private static CallJson of(CallRecord call) {
            return new CallJson(
                    call.model(),
                    call.prompt(),
                    call.outcome(),
                    call.tokens(),
                    call.usd(),
                    call.timing().toFirstToken().map(Duration::toMillis),
                    call.timing().duration().toMillis());
        }
    }

    static TriedJson of(Tried tried, OutlineRequest request) {
        Map<Integer, String> sources = new TreeMap<>();
        tried.origins().forEach((week, origin) -> sources.put(week, source(origin)));
        return new TriedJson(
                PlanJson.of("try", tried.plan().plan(), request),
                tried.plan().score().total(),
                tried.warnings(),
                sources,
                tried.first().map(Duration::toMillis),
                tried.all().toMillis(),
                tried.calls().tokens(),
                tried.calls().usd(),
                tried.calls().all().stream().map(CallJson::of).toList());
    }

    private static String source(Origin origin) {
        return origin.source().code();
    }
}
