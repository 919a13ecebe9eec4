package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestIssuer;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An identity provider instead of a key. */
class IssuerTest {
    private final TestIssuer issuer = new TestIssuer();
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private final String address;
    private volatile List<TestIssuer> signers = List.of();

    IssuerTest() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.address = "http://localhost:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(address, address)));
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, signers.isEmpty() ? 404 : 200, keys());
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String keys() {
        return new JWKSet(signers.stream().<JWK>map(TestIssuer::publicKey).toList()).toString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesTheTokensOfTheIssuerAsSoonAsItAnswers() {
        try (RunningApi api = start()) {
            isUnavailable(api, token());
            signers = List.of(issuer);

            get(api, token()).hasStatus(200);
            refused(
                    api,
                    issuer.sign(claims().issuer("https://elsewhere.example").build()));
            refused(api, issuer.sign(claims().issuer(null).build()));
            refused(api, issuer.sign(claims().audience("others").build()));
            refused(api, issuer.sign(JWSAlgorithm.RS512, claims().build()));
            refused(api, new TestIssuer().sign(claims().build()));
        }
    }

    @Test
    void asksTheIssuerAFewTimesForHundredsOfKeysThatItDoesNotHave() {
        signers = List.of(issuer);
        try (RunningApi api = start()) {
            get(api, token()).hasStatus(200);
            var forger = new TestIssuer("forged");

            IntStream.range(0, 100).forEach(n -> refused(api, tokenOf(forger)));

            get(api, token()).hasStatus(200);
            // Two in ten seconds, and a machine may be slow.
            assertThat(fetches.get()).isBetween(1, 10);
        }
    }

    @Test
    void believesAKeyThatIsNew() {
        signers = List.of(issuer);
        try (RunningApi api = start()) {
            get(api, token()).hasStatus(200);
            var next = new TestIssuer("next");
            signers = List.of(issuer, next);

            get(api, tokenOf(next)).hasStatus(200);
            get(api, token()).hasStatus(200);
        }
    }

    @Test
    void countsTokensOfUnknownKeysAsFailed() {
        signers = List.of(issuer);
        try (RunningApi api = start(Map.of("gofast.authentication.failures-per-minute", 3))) {
            var forger = new TestIssuer("forged");

            List<Integer> answers = Stream.generate(() -> get(api, tokenOf(forger)))
                    .limit(5)
                    .map(Answer::status)
                    .toList();

            assertThat(answers).containsExactly(401, 401, 401, 429, 429);
        }
    }

    @Test
    void believesTheKeysItKnowsWhileTheIssuerIsDown() {
        signers = List.of(issuer);
        try (RunningApi api = start()) {
            get(api, token()).hasStatus(200);
            var next = new TestIssuer("next");
            server.stop(0);

            // The key may be a new one; that is so, too, when the issuer is asked no more for a while.
            IntStream.range(0, 10).forEach(n -> isUnavailable(api, tokenOf(next)));
            get(api, token()).hasStatus(200);
            refused(api, new TestIssuer().sign(claims().build()));
        }
    }

    @Test
    void doesNotBlameATokenForAnIssuerThatWasNeverThere() {
        server.stop(0);
        try (RunningApi api = start()) {
            isUnavailable(api, token());
            isUnavailable(api, token());
        }
    }

    private RunningApi start() {
        return start(Map.of());
    }

    private RunningApi start(Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", address);
        properties.put("spring.security.oauth2.resourceserver.jwt.audiences", "gofast");
        return RunningApi.start(TestBroker.shared(), issuer, properties);
    }

    private String token() {
        return tokenOf(issuer);
    }

    private String tokenOf(TestIssuer signer) {
        return signer.sign(claims().build());
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims("ada").issuer(address).audience("gofast");
    }

    private static Answer get(RunningApi api, String token) {
        return api.anybody().withToken(token).get("/api/training-plans");
    }

    private static void refused(RunningApi api, String token) {
        get(api, token).isProblem(401, "not-authenticated");
    }

    private static void isUnavailable(RunningApi api, String token) {
        get(api, token).isProblem(503, "temporarily-unavailable").saying("issuer");
    }
}
