package gofast.training.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the identity provider: gives a token to whoever asks, for the athlete they name. It answers on the
 * loopback address alone, and nothing of it is part of the api.
 */
final class DevelopmentIssuer implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String KEYS = "/.well-known/jwks.json";

    private final HttpServer server;
    private final RSAKey key;
    private final Clock clock;

    private DevelopmentIssuer(HttpServer server, RSAKey key, Clock clock) {
        this.server = server;
        this.key = key;
        this.clock = clock;
    }

    /** Port 0 is any free one. */
    static DevelopmentIssuer start(Path keyFile, int port, Clock clock)
            throws IOException, JOSEException, ParseException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var issuer = new DevelopmentIssuer(server, DevelopmentKey.in(keyFile), clock);
        server.createContext("/", exchange -> reply(exchange, 404, "text/plain", "Nothing here.\n"));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> reply(exchange, 200, "application/json", issuer.configuration()));
        server.createContext(KEYS, exchange -> reply(exchange, 200, "application/json", issuer.keys()));
        server.createContext("/token", issuer::replyToken);
        server.start();
        return issuer;
    }

    /** What stands in tokens as their issuer. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token of the athlete with this subject. */
    String token(String subject) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        return sign(claims);
    }

    private String sign(JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of our own making signs", e);
        }
        return token.serialize();
    }

    private String configuration() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", url(),
                        "jwks_uri", url() + KEYS,
                        "token_endpoint", url() + "/token",
                        "response_types_supported", List.of("token"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of(JWSAlgorithm.RS256.getName())));
    }

    private String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private void replyToken(HttpExchange exchange) throws IOException {
        Optional<String> athlete = athlete(exchange.getRequestURI().getRawQuery());
        if (athlete.isEmpty()) {
            reply(exchange, 400, "text/plain", "Say whose token: /token?athlete=alex\n");
        } else {
            reply(exchange, 200, "text/plain", token(athlete.get()));
        }
    }

    private static Optional<String> athlete(@Nullable String query) {
        return Optional.ofNullable(query).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(parameter -> parameter.startsWith("athlete="))
                .map(parameter -> URLDecoder.decode(parameter.substring("athlete=".length()), UTF_8))
                .filter(subject -> !subject.isBlank())
                .findFirst();
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
