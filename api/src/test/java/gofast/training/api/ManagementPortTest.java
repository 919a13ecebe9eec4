package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class ManagementPortTest {
    private final RunningApi api;
    private final ApiClient insider;

    ManagementPortTest(RunningApi api) {
        this.api = api;
        this.insider = api.insider();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void isOpenInside(String path) {
        insider.get(path).hasStatus(200);
        api.anybody().get(path).isProblem(401, "not-authenticated");
    }

    @Test
    void saysWhatReadinessDependsOn() {
        assertThat(insider.get("/actuator/health/readiness")
                        .body()
                        .at("/components")
                        .propertyNames())
                .containsExactlyInAnyOrder("db", "readinessState");
        assertThat(insider.get("/actuator/health").body().at("/components").propertyNames())
                .contains("db", "rabbit");
    }

    @Test
    void countsRequests() {
        api.anybody().get("/api/jobs/1");

        assertThat(insider.get("/actuator/prometheus").response().body()).contains("http_server_requests_seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/api/training-plans"})
    void showsNothingElse(String path) {
        assertThat(insider.get(path).status()).isBetween(400, 499);
    }
}
