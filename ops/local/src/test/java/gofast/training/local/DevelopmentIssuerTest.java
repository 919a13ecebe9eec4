package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevelopmentIssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void givesATokenThatItsPublishedKeyVerifies() throws Exception {
        try (DevelopmentIssuer issuer = start()) {
            SignedJWT token = SignedJWT.parse(
                    get(issuer.url() + "/token?athlete=alex%20b").body());

            JWTClaimsSet claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(issuer.url());
            assertThat(claims.getSubject()).isEqualTo("alex b");
            assertThat(claims.getExpirationTime()).isEqualTo(NOW.plus(Duration.ofHours(12)));
            assertThat(verifies(token, publishedKeys(issuer))).isTrue();
        }
    }

    @Test
    void keepsItsKeyOverARestart() throws Exception {
        SignedJWT old;
        try (DevelopmentIssuer issuer = start()) {
            old = SignedJWT.parse(issuer.token("alex"));
        }
        try (DevelopmentIssuer issuer = start()) {
            assertThat(verifies(old, publishedKeys(issuer))).isTrue();
        }
    }

    @Test
    void publishesNoPrivateKey() throws Exception {
        try (DevelopmentIssuer issuer = start()) {
            assertThat(publishedKeys(issuer).getKeys()).noneMatch(key -> key.isPrivate());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsOnlyTheOwnerReadItsKey() throws Exception {
        try (DevelopmentIssuer issuer = start()) {
            assertThat(issuer.url()).startsWith("http://localhost:");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void asksWhoseTokenIsWanted() throws Exception {
        try (DevelopmentIssuer issuer = start()) {
            HttpResponse<String> response = get(issuer.url() + "/token");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).isEqualTo("Say whose token: /token?athlete=alex\n");
        }
    }

    private DevelopmentIssuer start() throws Exception {
        return DevelopmentIssuer.start(keyFile(), 0, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path keyFile() {
        return folder.resolve("issuer-key.json");
    }

    /** The way a resource server goes: from the configuration to the keys. */
    private static JWKSet publishedKeys(DevelopmentIssuer issuer) throws Exception {
        JsonNode configuration = JsonMapper.shared()
                .readTree(
                        get(issuer.url() + "/.well-known/openid-configuration").body());
        assertThat(configuration.path("issuer").asString()).isEqualTo(issuer.url());
        return JWKSet.parse(get(configuration.path("jwks_uri").asString()).body());
    }

    private static boolean verifies(SignedJWT token, JWKSet keys) throws Exception {
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
