package gofast.training.bench;

import gofast.openai.simulator.OpenAiSimulator;
import gofast.openai.simulator.SimulatorOptions;
import gofast.training.worker.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strategy {@code outlined} against {@code whole-plan}, on a simulated model of a real one's speed: a table in Markdown.
 * One run takes about five minutes, nearly all of it waiting for whole plans.
 */
public final class GenerationBench {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Integer> WEEKS = List.of(8, 16, 24, 32);

    private GenerationBench() {}

    public static void main(String[] arguments) {
        SimulatorOptions speed = SimulatorOptions.defaults()
                .withTimeToFirstToken(Duration.ofMillis(600))
                .withTokensPerSecond(100);
        try (OpenAiSimulator simulator = OpenAiSimulator.start(speed)) {
            System.setProperty("OPENAI_BASE_URL", simulator.baseUrl());
            System.setProperty("OPENAI_API_KEY", "simulator");
            measure(8, "outlined");
            compare(System.out);
        }
    }

    private static void compare(PrintStream out) {
        out.println("| weeks | strategy | first week | plan | output tokens | USD | score | against whole-plan |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (int weeks : WEEKS) {
            Measured whole = measure(weeks, "whole-plan");
            Measured outlined = measure(weeks, "outlined");
            out.println(whole.row(weeks, "whole-plan", ""));
            out.println(outlined.row(weeks, "outlined", outlined.against(whole)));
        }
    }

    private static Measured measure(int weeks, String strategy) {
        String printed = printedBy(
                "try",
                "--json",
                "--strategy",
                strategy,
                "--distance",
                "marathon",
                "--weeks",
                Integer.toString(weeks),
                "--start",
                "2026-01-05",
                "--five-k-pace",
                "7:30");
        JsonNode tried = JSON.readTree(printed);
        if (tried.has("error")) {
            throw new IllegalStateException(tried.path("error").asString());
        }
        return Measured.of(tried);
    }

    private static String printedBy(String... arguments) {
        PrintStream console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Commands.run(arguments);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
