package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.openai.RawServer.Conversation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each stage of a call has a deadline of its own: in each test the others are longer than the test. */
@Timeout(30)
class DeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void endsTheWaitForAConnection() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assumeThat(isFilled(full, waiting)).isTrue();
            var client = new Client(
                    "http://127.0.0.1:" + full.getLocalPort(), new TimeoutProperties(SHORT, LONG, LONG, LONG));
            assertIsTimeout(client);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void endsTheWaitForHeaders() throws Exception {
        assertIsEnded(new TimeoutProperties(LONG, SHORT, LONG, LONG), RawServer.Exchange::awaitEnd);
    }

    @Test
    void endsTheWaitForTheFirstByteAfterHeaders() throws Exception {
        assertIsEnded(new TimeoutProperties(LONG, SHORT, LONG, LONG), exchange -> {
            exchange.send(RawServer.STREAM);
            exchange.awaitEnd();
        });
    }

    @Test
    void endsTheWaitForTheNextByte() throws Exception {
        assertIsEnded(new TimeoutProperties(LONG, LONG, SHORT, LONG), exchange -> {
            exchange.send(RawServer.STREAM + RawServer.PIECE);
            exchange.awaitEnd();
        });
    }

    @Test
    void endsACallThatGoesOnAndOn() throws Exception {
        assertIsEnded(new TimeoutProperties(LONG, LONG, LONG, SHORT), exchange -> {
            exchange.send(RawServer.STREAM);
            while (true) {
                exchange.send(": still there\n\n");
            }
        });
    }

    @Test
    void givesTheFirstByteMoreTimeThanTheNext() throws Exception {
        try (var server = new RawServer(exchange -> {
            exchange.send(RawServer.STREAM);
            Thread.sleep(SHORT.multipliedBy(3));
            exchange.send(RawServer.PIECE + RawServer.DONE);
        })) {
            var client = new Client(server.baseUrl(), new TimeoutProperties(LONG, LONG, SHORT, LONG));
            assertThat(ask(client)).isEqualTo(new Answered<>("{}"));
        }
    }

    @Test
    void givesALongAnswerMoreTime() {
        var timeouts = new TimeoutProperties(LONG, LONG, LONG, Duration.ofMinutes(2));
        assertThat(timeouts.callOf(1_000)).hasSeconds(120);
        assertThat(timeouts.callOf(16_000)).hasSeconds(266);
    }

    private static void assertIsEnded(TimeoutProperties timeouts, Conversation conversation) throws Exception {
        try (var server = new RawServer(conversation)) {
            assertIsTimeout(new Client(server.baseUrl(), timeouts));
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    private static void assertIsTimeout(Client client) throws InterruptedException {
        NotAnswered<String> answer = (NotAnswered<String>) ask(client);
        assertThat(answer.failure().detail()).contains("(timeout)");
        assertThat(answer.next()).isEqualTo(new Next.OtherModel());
        assertThat(client.records).hasSize(3);
    }

    /** For so few tokens that the call gets no longer than its deadline. */
    private static ModelAnswer<String> ask(Client client) throws InterruptedException {
        return client.ask(MINI, () -> Models.question(Models.request(new AnswerFormat.AnyObject(), 50)));
    }

    /** Whether connections to a server that accepts none can be brought to wait; not every system lets them. */
    private static boolean isFilled(ServerSocket server, List<Socket> waiting) throws IOException {
        for (int i = 0; i < 20; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
            } catch (SocketTimeoutException e) {
                return true;
            }
        }
        return false;
    }
}
