package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.RawAnswer;
import gofast.training.api.testing.RawRequest;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.testing.TestBroker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins, behind a proxy that speaks HTTPS, and clients that come without a good token too often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final String APP = "https://app.example.com";
    private static final int MOST_FAILURES = 20;

    private final RunningApi api = RunningApi.start(
            TestBroker.shared(),
            Map.of(
                    "gofast.cors.allowed-origins", APP,
                    "gofast.authentication.failures-per-minute", MOST_FAILURES,
                    "server.forward-headers-strategy", "framework"));
    private final TestAthlete ada = api.athlete();

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void answersAPreflightWithoutAToken() {
        RawAnswer answer = send(request("OPTIONS")
                .plus(
                        "Origin: " + APP,
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: authorization, content-type, idempotency-key, prefer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PUT", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization", "idempotency-key");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void letsTheAppReadWhatItNeeds() {
        RawAnswer answer = send(withToken().plus("Origin: " + APP));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("Location", "Retry-After", "ETag", "Preference-Applied", "Idempotency-Key");
        assertThat(answer.header("Vary")).isNotEmpty();
    }

    @Test
    void letsTheAppReadProblemsToo() {
        RawAnswer answer = send(request("GET").plus("Origin: " + APP, "X-Forwarded-For: 198.51.100.1"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example.com",
                "https://app.example.com:444",
                "null",
                "nonsense",
                "http://["
            })
    void refusesOtherOrigins(String origin) {
        RawAnswer answer = send(withToken().plus("Origin: " + origin));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/problems/origin-not-allowed");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void insistsOnHttpsOnlyWhereItIsUsed() {
        assertThat(send(withToken()).header("Strict-Transport-Security")).isEmpty();
        assertThat(send(withToken().plus("X-Forwarded-Proto: https")).header("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void slowsDownWhoeverComesWithoutAGoodTokenTooOften() {
        RawRequest bad = withToken().with("Authorization: Bearer nonsense").plus("X-Forwarded-For: 192.0.2.7");
        for (int i = 0; i < MOST_FAILURES; i++) {
            assertThat(send(bad).status()).isEqualTo(401);
        }

        RawAnswer answer = send(bad);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/problems/authentication-failed-too-often");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(send(withToken().plus("X-Forwarded-For: 192.0.2.7")).status())
                .as("a good token from the same address")
                .isEqualTo(200);
        assertThat(send(bad.with("X-Forwarded-For: 192.0.2.8")).status())
                .as("another address")
                .isEqualTo(401);
    }

    private RawRequest withToken() {
        return request("GET").plus("Authorization: Bearer " + api.issuer().token(ada.subject()));
    }

    private static RawRequest request(String method) {
        return new RawRequest(
                method, "/api/training-plans", "HTTP/1.1", List.of("Host: localhost", "Connection: close"), "");
    }

    private RawAnswer send(RawRequest request) {
        return RawAnswer.to(request, api.port());
    }
}
