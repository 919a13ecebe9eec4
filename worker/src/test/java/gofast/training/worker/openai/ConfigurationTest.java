package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
                    "gofast.models[0].max-output-tokens=16384");

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
    void mapsWhatIsSet() {
        context.withPropertyValues("gofast.openai.timeout.call=3m", "gofast.models[0].temperature=true")
                .run(started -> {
                    assertThat(started.getBean(TimeoutProperties.class).call()).hasMinutes(3);
                    assertThat(started.getBean(ModelProperties.class).models())
                            .containsExactly(new Model("gpt-4o-mini", "max_tokens", 16_384, true));
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
        refuses("gofast.models[0].output-limit=tokens", "max_tokens or max_completion_tokens");
        refuses("gofast.models[0].max-output-tokens=0", "at least 1");
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
