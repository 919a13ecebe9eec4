package gofast.training.api.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestJob;
import gofast.training.testing.TestBroker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SlowClientTest {
    /** Many times what the system would buffer for a connection whose other end takes little. */
    private static final int WEEKS = 50;

    private static final int LENGTH = 400_000;

    @Test
    void isDroppedWhenItDoesNotRead() throws IOException {
        try (RunningApi api = RunningApi.start(TestBroker.shared(), Map.of("server.tomcat.connection-timeout", "1s"));
                var client = new Socket()) {
            TestAthlete ada = api.athlete().withProfile();
            TestJob job = ada.job();
            for (int week = 1; week <= WEEKS; week++) {
                job.week("{\"weekIndex\": %d, \"notes\": \"%s\"}".formatted(week, "x".repeat(LENGTH)));
            }

            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress("localhost", api.port()));
            client.getOutputStream()
                    .write("""
                    GET %s/events HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Last-Event-ID: 0

                    """.formatted(job.path(), api.issuer().token(ada.subject()))
                            .replace("\n", "\r\n")
                            .getBytes(US_ASCII));

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> api.bean(MeterRegistry.class)
                                    .counter("gofast.streams.ended", "how", "slow")
                                    .count()
                            == 1);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> api.followers("stream") == 0);
        }
    }
}
