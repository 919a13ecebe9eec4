package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.openai.RawServer.Exchange;
import gofast.training.worker.testing.ScriptedModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job that is cancelled interrupts its thread. */
@Timeout(30)
class CancellationTest {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch serverSawTheEnd = new CountDownLatch(1);
    private final ScriptedModel model = new ScriptedModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void closesACallThatWaitsForItsAnswer() throws Exception {
        try (var server = new RawServer(this::hold)) {
            cancelsTheOnlyCallOf(server);
        }
    }

    @Test
    void closesACallInTheMiddleOfItsAnswer() throws Exception {
        try (var server = new RawServer(exchange -> {
            exchange.send(RawServer.STREAM + RawServer.PIECE);
            hold(exchange);
        })) {
            cancelsTheOnlyCallOf(server);
        }
    }

    @Test
    void closesACallWhoseAnswerNeverStops() throws Exception {
        try (var server = new RawServer(exchange -> {
            exchange.send(RawServer.STREAM);
            try {
                while (true) {
                    exchange.send(RawServer.PIECE);
                    reached.countDown();
                }
            } finally {
                serverSawTheEnd.countDown();
            }
        })) {
            cancelsTheOnlyCallOf(server);
        }
    }

    @Test
    void endsTheWaitForTheNextTry() throws Exception {
        model.fails(500, "x").streams("{}");
        Client client = Client.sleeping(model.baseUrl(), this::sleepForever);
        cancels(client);
        assertThat(model.requests()).isEqualTo(1);
        assertThat(client.onlyRecord().outcome()).isEqualTo("model-unavailable");
    }

    @Test
    void endsTheWaitForRoom() throws Exception {
        model.fails(400, "x", "x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "50s")
                .streams("{}");
        Client client = Client.sleeping(model.baseUrl(), this::sleepForever);
        client.ask(MINI);
        cancels(client);
        assertThat(model.requests()).isEqualTo(1);
        assertThat(client.records).hasSize(1);
    }

    private void hold(Exchange exchange) {
        reached.countDown();
        exchange.awaitEnd();
        serverSawTheEnd.countDown();
    }

    private void sleepForever(Duration duration) throws InterruptedException {
        reached.countDown();
        new CountDownLatch(1).await();
    }

    private void cancelsTheOnlyCallOf(RawServer server) throws Exception {
        var client = new Client(server.baseUrl());
        cancels(client);
        assertThat(serverSawTheEnd.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.requests()).isEqualTo(1);
        assertThat(client.time.sleeps()).isEmpty();
        assertThat(client.onlyRecord().outcome()).isEqualTo("cancelled");
    }

    /** Asks in a thread that is interrupted as soon as the asking is where it shall be. */
    private void cancels(Client client) throws Exception {
        var end = new CompletableFuture<Object>();
        Thread asking = Thread.startVirtualThread(() -> {
            try {
                end.complete(client.ask(MINI));
            } catch (InterruptedException e) {
                end.complete("interrupted");
            }
        });
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        asking.interrupt();
        assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }
}
