package gofast.training.api.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestIssuer;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An identity provider instead of a key. */
class IssuerTest {
    private final TestIssuer issuer = new TestIssuer();
    private final HttpServer server;
    private final String address;

    IssuerTest() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.address = "http://localhost:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(address, address));
        server.start();
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesTheTokensOfTheIssuerAsSoonAsItAnswers() {
        try (RunningApi api = RunningApi.start(
                TestBroker.shared(),
                issuer,
                Map.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        address,
                        "spring.security.oauth2.resourceserver.jwt.audiences",
                        "gofast"))) {
            var good = issuer.claims("ada").issuer(address).audience("gofast");
            var ada = api.anybody().withToken(issuer.sign(good.build()));
            ada.get("/api/training-plans")
                    .isProblem(503, "temporarily-unavailable")
                    .saying("issuer");
            answer("/keys", new JWKSet(issuer.publicKey()).toString());

            ada.get("/api/training-plans").hasStatus(200);
            refused(api, issuer.sign(good.issuer("https://elsewhere.example").build()));
            refused(api, issuer.sign(good.issuer(null).build()));
            refused(api, issuer.sign(good.issuer(address).audience("others").build()));
            refused(api, new TestIssuer().sign(good.audience("gofast").build()));
        }
    }

    private static void refused(RunningApi api, String token) {
        api.anybody().withToken(token).get("/api/training-plans").isProblem(401, "not-authenticated");
    }
}
