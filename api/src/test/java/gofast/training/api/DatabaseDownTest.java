package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.testing.TestBroker;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseDownTest {
    private static final Map<String, Object> IMPATIENT_AND_QUIET = Map.of(
            "spring.datasource.hikari.connection-timeout", 500,
            "logging.level.com.zaxxer.hikari", "off",
            "logging.level.org.springframework.boot.jdbc.health", "off");

    @Test
    void saysThatTheRequestMayBeSentAgain() {
        try (RunningApi api = RunningApi.start(TestBroker.shared(), IMPATIENT_AND_QUIET)) {
            var ada = api.athlete().withProfile();
            api.database().close();

            Answer answer = ada.client().get("/api/training-plans").isProblem(503, "temporarily-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            // Where a transaction begins, it is another exception.
            ada.client()
                    .post("/api/webhooks", "{\"url\": \"https://8.8.8.8/hooks\"}")
                    .isProblem(503, "temporarily-unavailable");
            api.insider().get("/actuator/health/readiness").hasStatus(503);
            api.insider().get("/actuator/health/liveness").hasStatus(200);
        }
    }
}
