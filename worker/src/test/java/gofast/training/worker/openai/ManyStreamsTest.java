package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.AtOnce;
import gofast.training.worker.openai.ModelAnswer.Answered;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyStreamsTest {
    private static final int STREAMS = 1_000;

    @Test
    void readsAThousandStreamsAtOnce() throws Exception {
        var open = new CountDownLatch(STREAMS);
        try (var server = new RawServer(exchange -> {
            exchange.send(RawServer.STREAM + RawServer.PIECE);
            open.countDown();
            open.await();
            exchange.send(RawServer.PIECE + RawServer.DONE);
        })) {
            var client = new Client(server.baseUrl());
            List<ModelAnswer<String>> answers = AtOnce.call(STREAMS, () -> client.ask(MINI));
            assertThat(answers).hasSize(STREAMS).containsOnly(new Answered<>("{}{}"));
            assertThat(server.requests()).isEqualTo(STREAMS);
            assertThat(client.records).hasSize(STREAMS);
        }
    }
}
