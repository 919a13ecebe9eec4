package gofast.training.bench;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a plan took: seconds to its first week and to the whole of it, tokens of all answers, US dollars, score. */
record Measured(double firstWeek, double plan, long outputTokens, double usd, int score) {
    /** From what the command {@code try --json} prints. */
    static Measured of(JsonNode tried) {
        return new Measured(
                tried.path("firstWeekMillis").asLong() / 1000.0,
                tried.path("planMillis").asLong() / 1000.0,
                tried.at("/tokens/output").asLong(),
                tried.path("usd").asDouble(),
                tried.path("score").asInt());
    }

    String row(int weeks, String strategy, String comparison) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.1f s | %.1f s | %d | %.5f | %d | %s |",
                weeks,
                strategy,
                firstWeek,
                plan,
                outputTokens,
                usd,
                score,
                comparison);
    }

    /** How often this is as fast, and which share of the tokens it takes. */
    String against(Measured reference) {
        return String.format(
                Locale.ROOT,
                "%.1f× as fast, %.2f of the output tokens",
                reference.plan / plan,
                (double) outputTokens / reference.outputTokens);
    }
}
