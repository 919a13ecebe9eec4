package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each fault by its name over HTTP, against both kinds of plans, streamed and whole: what a client gets to see. */
class EveryFaultTest extends SimulatorTest {

    private static final String GOOD = "good";
    private static final String OTHER_TEXT = "stop, other text";
    private static final String BROKEN = "broken off";

    record Named(String fault, String whole, String streamed) {
        Named(String fault, String outcome) {
            this(fault, outcome, outcome);
        }
    }

    private static final List<Named> ORDINARY = List.of(
            new Named("none", GOOD),
            new Named("throttle", "429 rate_limit_exceeded"),
            new Named("insufficient_quota", "429 insufficient_quota"),
            new Named("invalid_key", "401 invalid_api_key"),
            new Named("server_error", "500 server_error"),
            new Named("overloaded", "503 server_is_overloaded"),
            new Named("status", "500 "),
            new Named("slow_headers", GOOD),
            new Named("stall", GOOD),
            new Named("ragged", GOOD),
            new Named("connection_reset", BROKEN),
            new Named("end_early", BROKEN, "no [DONE]"),
            new Named("error_in_stream", "500 server_error", "200 server_error"),
            new Named("refusal", "refusal"),
            new Named("content_filter", "content_filter"),
            new Named("whitespace_loop", "length"),
            new Named("literal", OTHER_TEXT));

    static Stream<Named> faults() {
        Stream<Named> spoilings =
                Stream.of(Spoiling.values()).map(how -> new Named(how.name().toLowerCase(Locale.ROOT), OTHER_TEXT));
        return Stream.concat(ORDINARY.stream(), spoilings);
    }

    static Stream<Arguments> cases() {
        return faults().flatMap(fault -> Stream.of("whole-plan", "outlined")
                .flatMap(strategy -> Stream.of(true, false).map(streamed -> Arguments.of(fault, strategy, streamed))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsItSays(Named fault, String strategy, boolean streamed) {
        String good = Client.content(client.ask(request(strategy)));
        client.post("/_simulator/script", "{\"fault\":\"" + fault.fault() + "\"}");
        ObjectNode request = streamed ? Outline.streamed(request(strategy)) : request(strategy);
        assertThat(outcome(request, good)).isEqualTo(streamed ? fault.streamed() : fault.whole());
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    private static ObjectNode request(String strategy) {
        ObjectNode request = strategy.equals("outlined") ? Outline.request(true, 5, 6, 7, 8) : Client.chat(PROMPT);
        return request.put("max_tokens", 3000);
    }

    private String outcome(ObjectNode request, String good) {
        try {
            HttpResponse<String> response = client.ask(request);
            boolean streamed = request.has("stream") && response.statusCode() == 200;
            return streamed ? ofStream(response, good) : ofWhole(response, good);
        } catch (Client.BrokenOff e) {
            return BROKEN;
        }
    }

    private static String ofWhole(HttpResponse<String> response, String good) {
        if (response.statusCode() != 200) {
            return response.statusCode() + " "
                    + Client.json(response).at("/error/code").asString("");
        }
        var choice = Client.json(response).path("choices").path(0);
        return choice.at("/message/refusal").isString()
                ? "refusal"
                : finished(
                        choice.path("finish_reason").asString(),
                        Client.content(response).equals(good));
    }

    private static String ofStream(HttpResponse<String> response, String good) {
        List<String> events = Client.events(response);
        if (events.getLast().contains("\"error\"")) {
            return "200 " + Client.chunks(response).getLast().at("/error/code").asString();
        }
        if (!events.getLast().equals("[DONE]")) {
            return "no [DONE]";
        }
        boolean refused = Client.chunks(response).stream()
                .anyMatch(chunk -> chunk.at("/choices/0/delta/refusal").isString());
        return refused
                ? "refusal"
                : finished(
                        Client.finishReasons(response).getLast(),
                        Client.joined(response).equals(good));
    }

    private static String finished(String reason, boolean same) {
        return !reason.equals("stop") ? reason : same ? GOOD : OTHER_TEXT;
    }

    @Test
    void isInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(faults()).allSatisfy(fault -> assertThat(readme).contains("`" + fault.fault() + "`"));
    }
}
