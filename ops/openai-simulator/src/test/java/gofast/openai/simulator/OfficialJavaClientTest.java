package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonSchemaLocalValidation;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import com.openai.models.models.Model;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's own client for Java talks to the simulator as it talks to the provider. */
class OfficialJavaClientTest extends SimulatorTest {

    /** What the client makes a strict schema of, and reads the answer into. */
    public static class Answer {
        public List<Week> weeks = List.of();
    }

    public static class Week {
        public int week;
        public String note = "";
        public List<String> codes = List.of();
        public List<Double> miles = List.of();
    }

    private final OpenAIClient openAi = OpenAIOkHttpClient.builder()
            .baseUrl(simulator.baseUrl())
            .apiKey("secret-key")
            .maxRetries(0)
            .timeout(Duration.ofSeconds(20))
            .build();

    @AfterEach
    void closeClient() {
        openAi.close();
    }

    private static ChatCompletionCreateParams.Builder params(String prompt) {
        return ChatCompletionCreateParams.builder().model("gpt-4o-mini").addUserMessage(prompt);
    }

    private ChatCompletion ask(String prompt) {
        return openAi.chat().completions().create(params(prompt).build());
    }

    @Test
    void readsAWholeCompletion() {
        ChatCompletion completion = ask(PROMPT);
        ChatCompletion.Choice choice = completion.choices().getFirst();
        assertThat(choice.message().content().orElse("")).isEqualTo(Client.content(client.ask(Client.chat(PROMPT))));
        assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().orElseThrow().completionTokens()).isGreaterThan(1000);
        completion.validate();
    }

    @Test
    void readsAStreamWithItsUsage() {
        String whole = Client.content(client.ask(Client.chat(PROMPT)));
        List<ChatCompletionChunk> chunks = stream(PROMPT);
        chunks.forEach(ChatCompletionChunk::validate);
        assertThat(text(chunks)).isEqualTo(whole);
        assertThat(chunks.getLast().usage().orElseThrow().completionTokens()).isEqualTo(Tokens.count(whole));
    }

    private List<ChatCompletionChunk> stream(String prompt) {
        ChatCompletionCreateParams params = params(prompt)
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> response =
                openAi.chat().completions().createStreaming(params)) {
            return response.stream().toList();
        }
    }

    private static String text(List<ChatCompletionChunk> chunks) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .collect(Collectors.joining());
    }

    @Test
    void readsAStreamInRaggedPieces() {
        String text = "Zürich 🏃🏽‍♀️ 走る 𝔸";
        simulator.script(new Fault.Literal(text));
        assertThat(text(stream("Hello"))).isEqualTo(text);
        simulator.script(new Fault.Ragged());
        assertThat(text(stream(PROMPT))).startsWith("{\"weeks\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NO"})
    void readsStructuredOutputOfAStrictSchema(String validation) {
        StructuredChatCompletionCreateParams<Answer> params = params("JSON\n" + Outline.inputs(5, 6))
                .responseFormat(Answer.class, JsonSchemaLocalValidation.valueOf(validation))
                .build();
        Answer answer = openAi.chat()
                .completions()
                .create(params)
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();
        assertThat(answer.weeks).extracting(week -> week.week).containsExactly(5, 6);
        assertThat(answer.weeks).allSatisfy(week -> {
            assertThat(week.codes).hasSize(7);
            assertThat(week.miles).containsExactly(0.0, 5.0, 6.0, 4.5, 0.0, 5.0, 14.0);
        });
    }

    @Test
    void listsModels() {
        assertThat(openAi.models().list().items()).extracting(Model::id).contains("gpt-4o-mini", "gpt-6-luna");
        assertThat(openAi.models().retrieve("gpt-6-luna").id()).isEqualTo("gpt-6-luna");
    }

    @Test
    void readsARefusal() {
        simulator.script(new Fault.Refusal("No."));
        assertThat(ask(PROMPT).choices().getFirst().message().refusal()).hasValue("No.");
    }

    @Test
    void knowsAWrongKey() {
        simulator.script(Fault.invalidKey());
        assertThatThrownBy(() -> ask("Hello"))
                .isInstanceOfSatisfying(
                        UnauthorizedException.class, e -> assertThat(e.code()).hasValue("invalid_api_key"));
    }

    @Test
    void knowsAModelThatIsNotThere() {
        assertThatThrownBy(() -> openAi.chat()
                        .completions()
                        .create(params("Hello").model("gpt-3").build()))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.code()).hasValue("model_not_found"));
    }

    @Test
    void knowsABadRequest() {
        assertThatThrownBy(() -> openAi.chat()
                        .completions()
                        .create(params("Hello").temperature(3.0).build()))
                .isInstanceOfSatisfying(BadRequestException.class, e -> {
                    assertThat(e.param()).hasValue("temperature");
                    assertThat(e.type()).hasValue("invalid_request_error");
                });
    }

    @Test
    void knowsThatItAsksTooOften() {
        simulator.script(Fault.throttle(Duration.ofMillis(10)));
        assertThatThrownBy(() -> ask("Hello")).isInstanceOfSatisfying(RateLimitException.class, e -> {
            assertThat(e.code()).hasValue("rate_limit_exceeded");
            assertThat(e.headers().values("retry-after-ms")).containsExactly("10");
        });
    }

    @Test
    void asksAgainAfterTheWaitItIsTold() {
        simulator.script(Step.of(Fault.throttle(Duration.ofMillis(10))).times(2));
        openAi.withOptions(options -> options.maxRetries(2))
                .chat()
                .completions()
                .create(params("Hello").build());
        assertThat(simulator.requests()).hasSize(3);
        assertThat(simulator.requests())
                .extracting(request -> request.header("x-stainless-retry-count").orElse(""))
                .containsExactly("0", "1", "2");
    }

    @Test
    void knowsAFailingServer() {
        simulator.script(Step.of(Fault.serverError()), Step.of(Fault.overloaded()));
        assertThatThrownBy(() -> ask("Hello")).isInstanceOf(InternalServerException.class);
        assertThatThrownBy(() -> ask("Hello"))
                .isInstanceOfSatisfying(
                        InternalServerException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(503));
    }

    @Test
    void knowsABrokenConnection() {
        simulator.script(new Fault.ResetConnection(0));
        assertThatThrownBy(() -> ask("Hello")).isInstanceOf(OpenAIIoException.class);
        simulator.script(new Fault.ResetConnection(30));
        assertThatThrownBy(() -> stream(PROMPT)).isInstanceOf(OpenAIIoException.class);
    }

    @Test
    void knowsAnErrorInAStream() {
        simulator.script(Fault.errorInStream(30));
        assertThatThrownBy(() -> stream(PROMPT))
                .isInstanceOfSatisfying(
                        SseException.class, e -> assertThat(e.code()).hasValue("server_error"));
    }
}
