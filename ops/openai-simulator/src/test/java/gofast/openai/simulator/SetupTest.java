package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {

    private static SimulatorOptions options(Map<String, String> environment) {
        return new Environment(environment).options();
    }

    @Test
    void hasDefaultsForARunOfItsOwn() {
        SimulatorOptions options = options(Map.of());
        assertThat(options.bindAddress()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isEqualTo(8083);
        assertThat(options.timeToFirstToken()).isEqualTo(Duration.ofMillis(400));
        assertThat(options.tokensPerSecond()).isEqualTo(100);
        assertThat(options.requestsPerMinute()).isEmpty();
        assertThat(options.tokensPerMinute()).isEmpty();
        assertThat(options.apiKey()).isEmpty();
    }

    @Test
    void hasDefaultsForTests() {
        SimulatorOptions options = SimulatorOptions.defaults();
        assertThat(options.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isZero();
        assertThat(options.timeToFirstToken()).isZero();
        assertThat(options.tokensPerSecond()).isZero();
        assertThat(options.requestsPerMinute()).isEmpty();
        assertThat(options.tokensPerMinute()).isEmpty();
        assertThat(options.apiKey()).isEmpty();
    }

    @Test
    void readsTheEnvironment() {
        SimulatorOptions options = options(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", " 9000 ",
                "SIMULATOR_TIME_TO_FIRST_TOKEN", "2s",
                "SIMULATOR_TOKENS_PER_SECOND", "12.5",
                "SIMULATOR_REQUESTS_PER_MINUTE", "500",
                "SIMULATOR_TOKENS_PER_MINUTE", "200000",
                "SIMULATOR_API_KEY", "hush"));
        assertThat(options.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.timeToFirstToken()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.tokensPerSecond()).isEqualTo(12.5);
        assertThat(options.requestsPerMinute()).hasValue(500);
        assertThat(options.tokensPerMinute()).hasValue(200_000);
        assertThat(options.apiKey()).hasValue("hush");
        assertThat(options.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({"250ms,250", "250,250", "3 s,3000"})
    void readsDurationsWithAndWithoutUnit(String text, long millis) {
        assertThat(options(Map.of("SIMULATOR_TIME_TO_FIRST_TOKEN", text)).timeToFirstToken())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT,http",
        "SERVER_PORT,80.5",
        "SERVER_PORT,70000",
        "SIMULATOR_TIME_TO_FIRST_TOKEN,soon",
        "SIMULATOR_TIME_TO_FIRST_TOKEN,-1",
        "SIMULATOR_TOKENS_PER_SECOND,fast",
        "SIMULATOR_TOKENS_PER_SECOND,-1",
        "SIMULATOR_TOKENS_PER_SECOND,NaN",
        "SIMULATOR_REQUESTS_PER_MINUTE,0",
        "SIMULATOR_REQUESTS_PER_MINUTE,many",
        "SIMULATOR_TOKENS_PER_MINUTE,-5"
    })
    void refusesWhatItCannotRead(String name, String value) {
        assertThatThrownBy(() -> options(Map.of(name, value))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        SimulatorOptions options = SimulatorOptions.defaults();
        assertThatThrownBy(() -> options.withPort(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withApiKey(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withTokensPerSecond(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withTimeToFirstToken(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsAddress() {
        try (OpenAiSimulator simulator = OpenAiSimulator.start(SimulatorOptions.defaults())) {
            assertThat(simulator.baseUrl()).isEqualTo("http://127.0.0.1:" + simulator.port() + "/v1");
        }
    }

    @Test
    void saysWhichAddressIsTaken() {
        try (OpenAiSimulator simulator = OpenAiSimulator.start(SimulatorOptions.defaults())) {
            SimulatorOptions same = SimulatorOptions.defaults().withPort(simulator.port());
            assertThatThrownBy(() -> OpenAiSimulator.start(same))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + simulator.port());
        }
    }

    @Test
    void endsWithOneLineWhenThePortIsTaken() throws IOException, InterruptedException {
        try (OpenAiSimulator simulator =
                OpenAiSimulator.start(SimulatorOptions.defaults().withBindAddress("0.0.0.0"))) {
            Process process = main(simulator.port());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(output.strip().lines()).hasSize(1);
            assertThat(output).contains("cannot listen on 0.0.0.0:" + simulator.port());
        }
    }

    private static Process main(int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        return builder.redirectErrorStream(true).start();
    }
}
