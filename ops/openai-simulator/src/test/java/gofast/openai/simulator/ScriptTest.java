package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptTest extends SimulatorTest {

    private HttpResponse<String> askWhole() {
        return client.ask(Client.chat(PROMPT));
    }

    private HttpResponse<String> askStreamed() {
        return client.ask(Client.streamed(PROMPT));
    }

    private int status() {
        return client.ask(Client.chat("Hello")).statusCode();
    }

    @Test
    void playsStepsInOrderAndThenAnswers() {
        simulator.script(Fault.serverError());
        simulator.script(Step.of(Fault.overloaded()), Step.of(Fault.none()), Step.of(Fault.invalidKey()));
        assertThat(List.of(status(), status(), status(), status(), status())).containsExactly(500, 503, 200, 401, 200);
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    @Test
    void repeatsAStep() {
        simulator.script(Step.of(Fault.serverError()).times(2));
        assertThat(List.of(status(), status(), status())).containsExactly(500, 500, 200);
    }

    @Test
    void repeatsAStepUntilCleared() {
        simulator.script(Step.of(Fault.serverError()).always());
        assertThat(IntStream.range(0, 5).map(i -> status())).containsOnly(500);
        simulator.clearScript();
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void keepsAStepForItsModel() {
        simulator.script(Step.of(Fault.serverError()).forModel("gpt-6-luna"));
        assertThat(status()).isEqualTo(200);
        assertThat(client.ask(Client.chat("Hello").put("model", "gpt-6-luna")).statusCode())
                .isEqualTo(500);
    }

    @Test
    void keepsAStepForItsText() {
        simulator.script(Step.of(Fault.serverError()).whenContaining("weeks 5 to 8"));
        assertThat(status()).isEqualTo(200);
        assertThat(client.ask(Client.chat("Plan weeks 5 to 8")).statusCode()).isEqualTo(500);
    }

    private List<Integer> statuses(int requests) {
        return IntStream.range(0, requests).map(i -> status()).boxed().toList();
    }

    @Test
    void failsWithTheProbabilityOfAStep() {
        simulator.script(
                Step.of(Fault.serverError()).withProbability(0.2).always(),
                Step.of(Fault.overloaded()).withProbability(0.5).always());
        List<Integer> statuses = statuses(1000);
        assertThat(Collections.frequency(statuses, 500)).isBetween(150, 250);
        assertThat(Collections.frequency(statuses, 503)).isBetween(330, 470);
        assertThat(Collections.frequency(statuses, 200)).isBetween(330, 470);
    }

    @Test
    void throwsTheSameDiceForTheSameSeed() {
        simulator.script(Step.of(Fault.serverError()).withProbability(0.5).always());
        simulator.seed(7);
        List<Integer> first = statuses(40);
        simulator.seed(8);
        assertThat(statuses(40)).isNotEqualTo(first);
        simulator.seed(7);
        assertThat(statuses(40)).isEqualTo(first);
    }

    @Test
    void keepsAStepThatDidNotHappen() {
        simulator.script(Step.of(Fault.serverError()).withProbability(0.3));
        assertThat(statuses(40)).filteredOn(status -> status == 500).hasSize(1);
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    @Test
    void usesEachStepOnceWhenAskedAtTheSameTime() {
        simulator.script(Step.of(Fault.serverError()).times(10));
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::status))
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).filter(status -> status == 500))
                .hasSize(10);
    }

    @Test
    void throttlesWithAWaitInMilliseconds() {
        simulator.script(Fault.throttle(Duration.ofMillis(1500)));
        HttpResponse<String> response = askWhole();
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("retry-after-ms")).hasValue("1500");
        assertThat(response.headers().firstValue("retry-after")).isEmpty();
        assertThat(Client.json(response).at("/error/code").asString()).isEqualTo("rate_limit_exceeded");
        assertThat(response.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void throttlesWithAWaitInSecondsToo() {
        simulator.script(Fault.throttle(Duration.ofSeconds(2)));
        assertThat(askWhole().headers().firstValue("retry-after")).hasValue("2");
    }

    @Test
    void runsOutOfQuota() {
        simulator.script(Fault.quotaExhausted());
        HttpResponse<String> response = askStreamed();
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(Client.json(response).at("/error/type").asString()).isEqualTo("insufficient_quota");
        assertThat(Client.json(response).at("/error/code").asString()).isEqualTo("insufficient_quota");
    }

    @Test
    void respondsWithAnyStatusAndBody() {
        simulator.script(new Fault.Respond(418, Map.of("content-type", "text/html"), "<p>teapot"));
        HttpResponse<String> response = askWhole();
        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.body()).isEqualTo("<p>teapot");
        assertThat(response.headers().firstValue("content-type")).hasValue("text/html");
    }

    @Test
    void addsHeadersToAGoodAnswer() {
        simulator.script(new Fault.ExtraHeaders(Map.of("x-ratelimit-remaining-tokens", "0")));
        HttpResponse<String> response = askStreamed();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("x-ratelimit-remaining-tokens")).containsExactly("0");
    }

    @Test
    void sendsHeadersLate() {
        simulator.script(new Fault.SlowHeaders(Duration.ofSeconds(40)));
        assertThat(askStreamed().statusCode()).isEqualTo(200);
        assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void sendsTheSameBytesInRaggedPieces() {
        String good = Client.joined(askStreamed());
        simulator.script(new Fault.Ragged());
        assertThat(Client.joined(askStreamed())).isEqualTo(good);
        simulator.script(new Fault.Ragged());
        assertThat(Client.content(askWhole())).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stallsInTheMiddle(boolean streamed) {
        simulator.script(new Fault.Stall(30, Duration.ofSeconds(20)));
        assertThat((streamed ? askStreamed() : askWhole()).statusCode()).isEqualTo(200);
        assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void resetsTheConnection(int afterTokens) {
        simulator.script(Step.of(new Fault.ResetConnection(afterTokens)).times(2));
        assertThatThrownBy(this::askStreamed).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(this::askWhole).hasCauseInstanceOf(IOException.class);
        assertThat(askStreamed().statusCode()).isEqualTo(200);
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void endsAStreamInGoodOrderButEarly() {
        simulator.script(new Fault.EndEarly(25));
        HttpResponse<String> response = askStreamed();
        assertThat(Client.events(response)).doesNotContain("[DONE]");
        assertThat(Client.pieces(response)).hasSize(25);
        assertThat(Client.finishReasons(response)).isEmpty();
    }

    @Test
    void cutsAWholeAnswerOff() {
        simulator.script(new Fault.EndEarly(25));
        assertThatThrownBy(this::askWhole).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void putsAnErrorIntoTheStream() {
        simulator.script(Fault.errorInStream(25));
        HttpResponse<String> response = askStreamed();
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode last = Client.chunks(response).getLast();
        assertThat(last.at("/error/code").asString()).isEqualTo("server_error");
        assertThat(Client.events(response)).doesNotContain("[DONE]");
    }

    @Test
    void failsMidwayEvenWhenTheAnswerIsShorter() {
        simulator.script(Fault.errorInStream(1_000_000));
        HttpResponse<String> response = askStreamed();
        assertThat(Client.chunks(response).getLast().has("error")).isTrue();
        assertThat(Client.finishReasons(response)).isEmpty();
    }

    @Test
    void refuses() {
        simulator.script(Step.of(new Fault.Refusal("No.")).times(2));
        JsonNode message = Client.json(askWhole()).at("/choices/0/message");
        assertThat(message.path("refusal").asString()).isEqualTo("No.");
        assertThat(message.path("content").isNull()).isTrue();
        HttpResponse<String> streamed = askStreamed();
        assertThat(Client.pieces(streamed)).isEmpty();
        assertThat(String.join(
                        "",
                        Client.chunks(streamed).stream()
                                .map(chunk ->
                                        chunk.at("/choices/0/delta/refusal").asString(""))
                                .toList()))
                .isEqualTo("No.");
        assertThat(Client.finishReasons(streamed)).containsExactly("stop");
    }

    @Test
    void filtersContent() {
        simulator.script(new Fault.ContentFilter(25));
        HttpResponse<String> response = askStreamed();
        assertThat(Client.finishReasons(response)).containsExactly("content_filter");
        assertThat(Client.pieces(response)).hasSize(25);
    }

    @Test
    void loopsOnLineFeedsUntilTheLimit() {
        simulator.script(new Fault.WhitespaceLoop(25));
        HttpResponse<String> response = client.ask(Client.streamed(PROMPT).put("max_tokens", 300));
        assertThat(Client.pieces(response)).hasSize(300);
        assertThat(Client.joined(response)).startsWith("{\"weeks\"").endsWith("\n".repeat(275));
        assertThat(Client.finishReasons(response)).containsExactly("length");
    }

    @Test
    void saysWhatItIsTold() {
        simulator.script(new Fault.Literal("{\"weeks\":\"none\"}"));
        assertThat(Client.content(askWhole())).isEqualTo("{\"weeks\":\"none\"}");
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void spoilsStreamedAndWholeAnswersAlike(Spoiling how) {
        simulator.script(Step.of(new Fault.Spoil(how)).times(2));
        assertThat(Client.joined(askStreamed())).isEqualTo(Client.content(askWhole()));
        assertThat(Client.content(askWhole())).startsWith("{\"weeks\"");
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void survivesSpoilingOtherAnswers(Spoiling how) {
        simulator.script(new Fault.Spoil(how));
        assertThat(status()).isEqualTo(200);
    }

    private String spoilt(Spoiling how) {
        simulator.script(new Fault.Spoil(how));
        return Client.content(askWhole());
    }

    private JsonNode plan(Spoiling how) {
        return JsonMapper.shared().readTree(spoilt(how)).path("weeks");
    }

    private static List<Integer> days(JsonNode week) {
        return week.path("days")
                .valueStream()
                .map(day -> day.path("dayIndex").asInt())
                .toList();
    }

    @Test
    void fencesTheAnswer() {
        String good = Client.content(askWhole());
        assertThat(spoilt(Spoiling.FENCED)).isEqualTo("```json\n" + good + "\n```");
    }

    @Test
    void breaksTheJson() {
        String good = Client.content(askWhole());
        String broken = spoilt(Spoiling.MALFORMED);
        assertThat(broken).hasSameSizeAs(good);
        assertThatThrownBy(() -> JsonMapper.shared().readTree(broken)).isInstanceOf(JacksonException.class);
    }

    @Test
    void truncatesTheAnswer() {
        String good = Client.content(askWhole());
        assertThat(good).startsWith(spoilt(Spoiling.TRUNCATED));
        simulator.script(new Fault.Spoil(Spoiling.TRUNCATED));
        assertThat(Client.finishReasons(askStreamed())).containsExactly("stop");
    }

    @Test
    void answersNothing() {
        assertThat(spoilt(Spoiling.EMPTY)).isEmpty();
    }

    @Test
    void losesAWeek() {
        assertThat(plan(Spoiling.MISSING_WEEK)
                        .valueStream()
                        .map(week -> week.path("weekIndex").asInt()))
                .containsExactly(1, 2, 4);
    }

    @Test
    void losesADay() {
        assertThat(days(plan(Spoiling.MISSING_DAY).path(0))).containsExactly(1, 2, 3, 5, 6, 7);
    }

    @Test
    void repeatsADay() {
        assertThat(days(plan(Spoiling.DUPLICATE_DAY).path(0))).containsExactly(1, 2, 3, 3, 4, 5, 6, 7);
    }

    @Test
    void addsADay() {
        assertThat(days(plan(Spoiling.EXTRA_DAY).path(0))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void mixesUpPhases() {
        assertThat(plan(Spoiling.WRONG_PHASE)
                        .valueStream()
                        .map(week -> week.path("phase").asString()))
                .containsExactly("taper", "base", "base", "base");
    }

    @Test
    void makesUpATypeOfWorkout() {
        assertThat(plan(Spoiling.UNKNOWN_CODE).valueStream())
                .allMatch(week -> week.path("days")
                                .valueStream()
                                .filter(day ->
                                        day.at("/workout/type").asString().equals("made-up-workout"))
                                .count()
                        == 1);
    }

    @Test
    void hardensRestDaysAndEasyDays() {
        JsonNode good = JsonMapper.shared().readTree(Client.content(askWhole()));
        JsonNode spoilt = plan(Spoiling.WRONG_TYPE);
        assertThat(hardDays(spoilt.path(0)))
                .isEqualTo(hardDays(good.path("weeks").path(0)) + 2);
        assertThat(spoilt.path(1)).isEqualTo(good.path("weeks").path(1));
    }

    private static long hardDays(JsonNode week) {
        return week.path("days")
                .valueStream()
                .map(day -> day.at("/workout/type").asString())
                .filter(List.of("tempo", "intervals")::contains)
                .count();
    }

    @Test
    void plansTheAbsurd() {
        assertThat(plan(Spoiling.ABSURD)
                        .valueStream()
                        .flatMap(week -> week.path("days").valueStream()))
                .hasSize(28)
                .allMatch(day -> day.at("/workout/mileage").asInt() == 95);
    }

    @Test
    void refusesStepsThatMakeNoSense() {
        assertThatThrownBy(() -> Step.of(Fault.none()).times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Step.of(Fault.none()).withProbability(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault.Stall(-1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault.Stall(1, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault.Respond(99, Map.of(), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
