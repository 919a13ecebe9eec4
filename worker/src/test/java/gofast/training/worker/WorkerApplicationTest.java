package gofast.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import gofast.training.job.JobStore;
import gofast.training.testing.Proxy;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkerApplicationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void refusesToStartWithoutAKey() {
        try (var database = TestDatabase.create();
                var model = new ScriptedModel()) {
            var failure = catchThrowable(() -> RunningWorker.withoutKey(database, model));
            assertThat(failure).rootCause().hasMessageStartingWith("OPENAI_API_KEY is not set; set it to");
        }
    }

    @Test
    void showsItsHealthAndMetrics() throws Exception {
        try (var database = TestDatabase.create();
                var model = new ScriptedModel();
                var worker = RunningWorker.start(database, model)) {
            String port = worker.bean(Environment.class).getRequiredProperty("local.server.port");
            assertThat(get(port, "/actuator/health/liveness")).contains("UP");
            assertThat(get(port, "/actuator/health/readiness")).contains("UP");
            assertThat(get(port, "/actuator/prometheus")).contains("jvm_memory");
        }
    }

    @Test
    void letsNoConnectionHangForEver() throws Exception {
        try (var database = TestDatabase.create();
                var model = new ScriptedModel();
                var worker = RunningWorker.withoutIntake(database, model.baseUrl(), Map.of());
                var connection = worker.bean(DataSource.class).getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(20_000);
            assertThat(worker.bean(JdbcClient.class)
                            .sql("SHOW idle_in_transaction_session_timeout")
                            .query(String.class)
                            .single())
                    .isEqualTo("15s");
        }
    }

    @Test
    void waitsForADatabaseThatStartsLater() throws Exception {
        try (var database = TestDatabase.create();
                var proxy = Proxy.before(database.address());
                var model = new ScriptedModel();
                var starter = Executors.newVirtualThreadPerTaskExecutor()) {
            proxy.cut();
            Map<String, Object> throughProxy = Map.of("spring.datasource.url", database.url(proxy.address()));

            Future<RunningWorker> start =
                    starter.submit(() -> RunningWorker.withoutIntake(database, model.baseUrl(), throughProxy));
            await().atMost(PATIENCE).until(() -> proxy.cuts() > 3 || start.isDone());
            proxy.mend();

            try (RunningWorker worker = start.get()) {
                assertThat(worker.bean(JobStore.class).find(UUID.randomUUID())).isEmpty();
            }
        }
    }

    private static String get(String port, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
