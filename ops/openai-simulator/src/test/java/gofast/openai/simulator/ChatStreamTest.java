package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChatStreamTest extends SimulatorTest {

    @Test
    void streamsTheSameTextAsItSendsWhole() {
        String whole = Client.content(client.ask(Client.chat(PROMPT)));
        HttpResponse<String> response = client.ask(Client.streamed(PROMPT));
        assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(Client.joined(response)).isEqualTo(whole);
        assertThat(Client.finishReasons(response)).containsExactly("stop");
        assertThat(Client.events(response)).endsWith("[DONE]");
    }

    @Test
    void sendsEachTokenOnItsOwn() {
        HttpResponse<String> response = client.ask(Client.streamed(PROMPT));
        assertThat(Client.pieces(response)).hasSize(Tokens.count(Client.joined(response)));
    }

    @Test
    void splitsInsideKeysAndWords() {
        List<String> pieces = Client.pieces(client.ask(Client.streamed(PROMPT)));
        assertThat(pieces).contains("Index").doesNotContain("dayIndex", "\"dayIndex\"", "weekIndex");
    }

    @Test
    void keepsCharactersOfSeveralTokensWhole() {
        String text = "Zürich 🏃🏽‍♀️ 走る 𝔸 ünïcödé \u200b✓ ⛷️";
        simulator.script(new Fault.Literal(text));
        HttpResponse<String> response = client.ask(Client.streamed("Hello"));
        assertThat(Client.joined(response)).isEqualTo(text).doesNotContain("\ufffd");
        assertThat(Client.pieces(response)).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
        JsonNode usage = Client.chunks(response).getLast().path("usage");
        assertThat(usage.path("completion_tokens").asInt()).isEqualTo(Tokens.count(text));
    }

    @Test
    void opensWithTheRole() {
        JsonNode first = Client.chunks(client.ask(Client.streamed(PROMPT))).getFirst();
        assertThat(first.at("/choices/0/delta/role").asString()).isEqualTo("assistant");
        assertThat(first.at("/choices/0/delta/content").asString()).isEmpty();
        assertThat(first.path("object").asString()).isEqualTo("chat.completion.chunk");
    }

    @Test
    void sendsUsageLastAndNullBefore() {
        List<JsonNode> chunks = Client.chunks(client.ask(Client.streamed(PROMPT)));
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.has("usage") && chunk.path("usage").isNull());
        assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
        assertThat(chunks.getLast().at("/usage/completion_tokens").asInt()).isGreaterThan(1000);
    }

    @Test
    void leavesUsageOutUnlessAskedFor() {
        ObjectNode body = Client.chat(PROMPT).put("stream", true);
        List<JsonNode> chunks = Client.chunks(client.ask(body));
        assertThat(chunks).noneMatch(chunk -> chunk.has("usage"));
        assertThat(chunks.getLast().at("/choices/0/finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void padsChunksUnlessAskedNotTo() {
        ObjectNode body = Client.streamed(PROMPT);
        assertThat(Client.chunks(client.ask(body))).allMatch(chunk -> chunk.has("obfuscation"));
        body.putObject("stream_options").put("include_obfuscation", false);
        assertThat(Client.chunks(client.ask(body))).noneMatch(chunk -> chunk.has("obfuscation"));
    }

    @Test
    void namesTheSameAnswerInEveryChunk() {
        assertThat(Client.chunks(client.ask(Client.streamed(PROMPT))).stream()
                        .map(chunk -> chunk.path("id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void stopsAtTheLimit() {
        HttpResponse<String> response = client.ask(Client.streamed(PROMPT).put("max_tokens", 60));
        assertThat(Client.finishReasons(response)).containsExactly("length");
        assertThat(Client.pieces(response)).hasSize(60);
        assertThat(Client.chunks(response)
                        .getLast()
                        .at("/usage/completion_tokens")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void takesItsTimeForEachToken() {
        FakePace clock = new FakePace();
        SimulatorOptions slow = SimulatorOptions.defaults()
                .withTimeToFirstToken(Duration.ofMillis(250))
                .withTokensPerSecond(10);
        try (OpenAiSimulator other = OpenAiSimulator.start(slow, clock)) {
            HttpResponse<String> response = new Client(other).ask(Client.streamed("Hello"));
            int tokens = Client.pieces(response).size();
            assertThat(clock.sleeps()).hasSize(tokens + 1).startsWith(Duration.ofMillis(250));
            assertThat(clock.sleeps().subList(1, tokens + 1)).containsOnly(Duration.ofMillis(100));
        }
    }

    @Test
    void takesFewerNapsWhenTokensComeFast() {
        FakePace clock = new FakePace();
        try (OpenAiSimulator other =
                OpenAiSimulator.start(SimulatorOptions.defaults().withTokensPerSecond(1000), clock)) {
            HttpResponse<String> response = new Client(other).ask(Client.streamed(PROMPT));
            int tokens = Client.pieces(response).size();
            assertThat(clock.sleeps()).hasSizeBetween(tokens / 21, tokens / 19);
            assertThat(clock.passed()).isBetween(Duration.ofMillis(tokens - 20L), Duration.ofMillis(tokens));
        }
    }
}
