package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An api as it is deployed. */
@ExtendWith(SharedApi.class)
class PrivateWebhookTest {
    private final RunningApi api;
    private final TestAthlete ada;

    PrivateWebhookTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://2130706433/",
                "https://8.8.8.8:22/"
            })
    void addressesOfOnesOwnNetworkAreRefused(String url) {
        String before = api.stored();

        Answer answer = ada.client().post("/api/webhooks", """
                {"url": "%s"}""".formatted(url)).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly("url");
        assertThat(api.stored()).isEqualTo(before);
    }
}
