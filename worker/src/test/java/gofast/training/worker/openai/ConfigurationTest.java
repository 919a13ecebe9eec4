package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ConfigurationTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(Properties.class)
            .withPropertyValues(
                    "openai.api-key=sk-test",
                    "openai.base-url=http://localhost:8083/v1",
                    "openai.simulator-url=http://localhost:9/v1",
                    "gofast.models[0].name=gpt-4o-mini",
                    "gofast.models[0].output-limit=max_tokens",
                    "gofast.models[0].max-output-tokens=16384",
                    "gofast.models[0].price.input=0.15",
                    "gofast.models[0].price.output=0.60");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({OpenAiProperties.class, ModelProperties.class, TimeoutProperties.class})
    static class Properties {}

    @Test
    void hasTimeoutsByDefault() {
        context.run(started -> assertThat(started.getBean(TimeoutProperties.class))
                .isEqualTo(new TimeoutProperties(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(120))));
    }

    @Test
    void takesAModelForOneOfTheNewerKindThatIsForEveryPlan() {
        context.run(started -> assertThat(started.getBean(ModelProperties.class).models())
                .containsExactly(new Model(
                        "gpt-4o-mini",
                        "max_tokens",
                        16_384,
                        false,
                        Optional.empty(),
                        true,
                        Models.price("0.15", Optional.empty(), "0.60"),
                        1,
                        52)));
    }

    @Test
    void mapsWhatIsSet() {
        context.withPropertyValues(
                        "gofast.openai.timeout.connect=1s",
                        "gofast.openai.timeout.first-byte=2s",
                        "gofast.openai.timeout.between-bytes=3s",
                        "gofast.openai.timeout.call=4m",
                        "gofast.models[0].reasoning-effort=low",
                        "gofast.models[0].strict-schema=false",
                        "gofast.models[0].price.cached-input=0.03",
                        "gofast.models[0].from-weeks=2",
                        "gofast.models[0].to-weeks=20")
                .run(started -> {
                    assertThat(started.getBean(TimeoutProperties.class))
                            .isEqualTo(new TimeoutProperties(
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(3),
                                    Duration.ofMinutes(4)));
                    assertThat(started.getBean(ModelProperties.class).models())
                            .containsExactly(new Model(
                                    "gpt-4o-mini",
                                    "max_tokens",
                                    16_384,
                                    false,
                                    Optional.of("low"),
                                    false,
                                    Models.price("0.15", Optional.of("0.03"), "0.60"),
                                    2,
                                    20));
                    assertThat(started.getBean(OpenAiProperties.class)
                                    .chatCompletions()
                                    .toString())
                            .isEqualTo("http://localhost:8083/v1/chat/completions");
                });
    }

    @Test
    void refusesWhatCannotBe() {
        refuses("openai.base-url=nowhere", "OPENAI_BASE_URL is not an http or https address");
        refuses("gofast.openai.timeout.connect=0s", "longer than 0");
        refuses("gofast.models[0].name=", "needs a name");
        refuses("gofast.models[0].output-limit=tokens", "max_tokens or max_completion_tokens");
        refuses("gofast.models[0].max-output-tokens=0", "at least 1");
        refuses("gofast.models[0].from-weeks=0", "a range within 1 to 52");
        refuses("gofast.models[0].to-weeks=53", "a range within 1 to 52");
        refuses("gofast.models[0].price.output=-1", "below 0");
    }

    @Test
    void refusesATemperatureWithReasoning() {
        context.withPropertyValues("gofast.models[0].temperature=true", "gofast.models[0].reasoning-effort=low")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("takes no temperature while it reasons"));
    }

    @Test
    void refusesAModelWithoutAPrice() {
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues(
                        "openai.api-key=sk-test",
                        "openai.base-url=http://localhost:8083/v1",
                        "gofast.models[0].name=x",
                        "gofast.models[0].output-limit=max_tokens",
                        "gofast.models[0].max-output-tokens=1")
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining("needs a price"));
    }

    @Test
    void refusesHalfAPrice() {
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues(
                        "openai.api-key=sk-test",
                        "openai.base-url=http://localhost:8083/v1",
                        "gofast.models[0].name=x",
                        "gofast.models[0].output-limit=max_tokens",
                        "gofast.models[0].max-output-tokens=1",
                        "gofast.models[0].price.input=1")
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining("input and output"));
    }

    @Test
    void choosesModelsForALengthOfPlan() {
        Model shorter = forWeeks("shorter", 1, 12);
        Model longer = forWeeks("longer", 10, 30);
        var models = new ModelProperties(List.of(longer, shorter));
        assertThat(models.forPlan(9)).containsExactly(shorter);
        assertThat(models.forPlan(10)).containsExactly(longer, shorter);
        assertThat(models.forPlan(13)).containsExactly(longer);
        assertThat(models.forPlan(31)).containsExactly(longer, shorter);
        assertThat(models.named("longer")).isEqualTo(longer);
        assertThatThrownBy(() -> models.named("none")).hasMessageContaining("longer, shorter");
    }

    private static Model forWeeks(String name, int from, int to) {
        return new Model(
                name,
                "max_tokens",
                1,
                false,
                Optional.empty(),
                true,
                Models.price("1", Optional.empty(), "1"),
                from,
                to);
    }

    @Test
    void saysWhatToDoAboutAMissingKey() {
        context.withPropertyValues("openai.api-key= ").run(started -> {
            var cause = new MissingApiKeyException();
            assertThat(started.getStartupFailure()).hasRootCauseInstanceOf(MissingApiKeyException.class);
            var analysis = new MissingApiKeyAnalyzer().analyze(cause, cause);
            assertThat(analysis.getDescription()).contains("OPENAI_API_KEY is not set");
            assertThat(analysis.getAction()).contains("OPENAI_API_KEY=simulator", "SIMULATOR_BASE_URL");
        });
    }

    @Test
    void sendsARealKeyToOpenAiAndTheSimulatorsToTheSimulator() {
        assertThat(new OpenAiProperties("sk-test", "", "http://simulator:8083/v1").baseUrl())
                .isEqualTo("https://api.openai.com/v1");
        var simulator = new OpenAiProperties("simulator", "", "http://simulator:8083/v1");
        assertThat(simulator.baseUrl()).isEqualTo("http://simulator:8083/v1");
        assertThat(simulator.isSimulator()).isTrue();
    }

    @Test
    void neverShowsTheKey() {
        context.run(started -> assertThat(started.getBean(OpenAiProperties.class)
                        .toString()
                        .concat(started.getBean(OpenAiProperties.class).key().toString()))
                .doesNotContain("sk-test"));
    }

    private void refuses(String property, String why) {
        context.withPropertyValues(property)
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining(why));
    }
}
