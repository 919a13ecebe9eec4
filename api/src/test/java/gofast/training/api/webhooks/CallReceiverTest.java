package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.webhooks.Outcome.Delivered;
import gofast.training.api.webhooks.Outcome.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReceiverTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Secret secret = Secret.next();
    private final Receiver receiver = new Receiver();
    private final CallReceiver call = caller(SocketFactory.getDefault(), LONG);

    @AfterEach
    void end() {
        receiver.close();
    }

    private static CallReceiver caller(SocketFactory sockets, Duration timeout) {
        return new CallReceiver(WebhookConfiguration.http(sockets, timeout), Clock.systemUTC());
    }

    private ClaimedDelivery delivery(String url, Secret... secrets) {
        return new ClaimedDelivery(
                UUID.randomUUID(),
                Optional.of("ada"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "training.gofast.plan.generated.v1",
                "{\"specversion\": \"1.0\", \"data\": \"\u00e9\u4e16\"}",
                0,
                url,
                List.of(secrets),
                true);
    }

    private ClaimedDelivery delivery() {
        return delivery(receiver.url(), secret);
    }

    private Failed failed(CallReceiver caller, String url) {
        return (Failed) caller.call(delivery(url, secret));
    }

    @Test
    void theOfficialLibraryBelievesTheSignature() {
        ClaimedDelivery delivery = delivery();

        assertThat(call.call(delivery)).isEqualTo(new Delivered(204));

        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(heard.isSignedWith(secret.text())).isTrue();
        assertThat(heard.isSignedWith(Secret.next().text())).isFalse();
        assertThat(heard.header("webhook-id")).isEqualTo(delivery.eventId().toString());
        assertThat(heard.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(heard.body()).isEqualTo(delivery.body());
        assertThat(heard.path()).isEqualTo("/hooks");
    }

    @Test
    void bothSecretsAreBelievedWhileTheyAreChanged() {
        var previous = Secret.next();

        call.call(delivery(receiver.url(), secret, previous));

        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(heard.isSignedWith(secret.text())).isTrue();
        assertThat(heard.isSignedWith(previous.text())).isTrue();
        assertThat(heard.header("webhook-signature").split(" ")).hasSize(2);
    }

    @Test
    void theLibraryDoesNotBelieveAnOldTimestamp() {
        Clock hourAgo = Clock.fixed(Instant.now().minusSeconds(3600), ZoneOffset.UTC);

        new CallReceiver(new OkHttpClient(), hourAgo).call(delivery());

        assertThat(receiver.heard().getFirst().isSignedWith(secret.text())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everyStatusOf2xxIsADelivery(int status) {
        receiver.reply(status);

        assertThat(call.call(delivery())).isEqualTo(new Delivered(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 408, 421, 429, 500, 502, 503, 504})
    void everyOtherStatusIsAFailureAndIsNotAskedAgain(int status) {
        receiver.reply(new Receiver.Reply(status, Map.of("Retry-After", "0"), ""));

        assertThat(call.call(delivery())).isEqualTo(new Failed(Failure.STATUS, Optional.of(status), "", Duration.ZERO));
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void whatOnlyAProxyAnswersIsAFailure() {
        receiver.reply(407);

        assertThat(call.call(delivery())).isEqualTo(new Failed(Failure.STATUS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | 120", "'Tue, 24 Nov 2026 10:02:00 GMT' | 120", "soon | 0", "-1 | 0"})
    void theReceiverMaySayWhenToComeBack(String header, long seconds) {
        receiver.reply(new Receiver.Reply(429, Map.of("Retry-After", header), ""));
        var call = new CallReceiver(
                WebhookConfiguration.http(SocketFactory.getDefault(), Duration.ofSeconds(10)),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

        assertThat(((Failed) call.call(delivery())).retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void goneIsToldApart() {
        receiver.reply(410);

        assertThat(call.call(delivery())).isEqualTo(new Failed(Failure.GONE, Optional.of(410), "", Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        receiver.reply(new Receiver.Reply(status, Map.of("Location", receiver.url() + "/elsewhere"), ""));

        assertThat(call.call(delivery()))
                .isEqualTo(new Failed(Failure.REDIRECT, Optional.of(status), "", Duration.ZERO));
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void theAnswersBeginningIsKeptWithoutControlCharacters() {
        receiver.reply(new Receiver.Reply(500, Map.of(), "no\r\n\u0000\u001b[31m" + "x".repeat(100_000)));

        var failed = (Failed) call.call(delivery());

        assertThat(failed.answer())
                .hasSize(200)
                .startsWith("no\ufffd\ufffd\ufffd\ufffd[31mxxx")
                .endsWith("x");
    }

    @Test
    void whoDoesNotAnswerIsLate() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";

            assertThat(failed(caller(SocketFactory.getDefault(), SHORT), url).failure())
                    .isEqualTo(Failure.TIMEOUT);
        }
    }

    @Test
    void whoDoesNotListenIsUnreachable() throws IOException {
        int nobody;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            nobody = socket.getLocalPort();
        }

        assertThat(failed(call, "http://127.0.0.1:" + nobody + "/").failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void whoSpeaksNoTlsIsNotTrusted() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> sayHello(plain));

            assertThat(failed(call, "https://127.0.0.1:" + plain.getLocalPort() + "/")
                            .failure())
                    .isEqualTo(Failure.TLS);
        }
    }

    private static void sayHello(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("hello, this is no TLS\n".getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However it is written, and whatever the name was when the webhook was registered. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "[::ffff:127.0.0.1]", "[::1]"})
    void privateAddressesAreRefusedWhenConnecting(String host) {
        var guarded = caller(new PublicSocketFactory(PublicAddresses::contain), LONG);

        assertThat(failed(guarded, "http://" + host + ":" + receiver.port() + "/")
                        .failure())
                .isEqualTo(Failure.ADDRESS_REFUSED);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void thePublicSocketsReachWhatIsPublic() {
        var guarded = caller(new PublicSocketFactory(InetAddress::isLoopbackAddress), LONG);

        assertThat(guarded.call(delivery())).isEqualTo(new Delivered(204));
    }
}
