package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RawAnswer;
import gofast.training.api.testing.RawRequest;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestIssuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class TokenTest {
    /** Farther away than clocks may differ. */
    private static final int MINUTES = 600;

    private final RunningApi api;
    private final TestIssuer issuer;

    TokenTest(RunningApi api) {
        this.api = api;
        this.issuer = api.issuer();
    }

    @Test
    void asksForAToken() {
        Answer answer = api.anybody().get("/api/training-plans").isProblem(401, "not-authenticated");

        answer.saying("Authorization: Bearer");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void letsAGoodTokenIn() {
        api.anybody().withToken(issuer.token("ada")).get("/api/training-plans").hasStatus(200);
    }

    /** No origin is configured here: a browser keeps the answer from its page, and sends nothing after a preflight. */
    @Test
    void doesNotCareForOriginsButHelpsNoPageEither() {
        var page = new RawRequest(
                "GET",
                "/api/training-plans",
                "HTTP/1.1",
                List.of("Host: localhost", "Connection: close", "Origin: https://app.example.com"),
                "");

        RawAnswer answer = RawAnswer.to(page.plus("Authorization: Bearer " + issuer.token("ada")), api.port());
        RawAnswer preflight =
                RawAnswer.to(page.withMethod("OPTIONS").plus("Access-Control-Request-Method: GET"), api.port());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.status()).isEqualTo(401);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoToken(String token) {
        refused(token);
    }

    @Test
    void refusesAnExpiredToken() {
        refused(issuer.sign(issuer.claims("ada")
                        .issueTime(Date.from(Instant.now().minusSeconds(2 * MINUTES)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(MINUTES)))
                        .build()))
                .saying("expired");
    }

    @Test
    void refusesATokenThatNeverExpires() {
        refused(issuer.sign(issuer.claims("ada").expirationTime(null).build())).saying("exp");
    }

    @Test
    void refusesATokenThatIsNotValidYet() {
        refused(issuer.sign(issuer.claims("ada")
                .notBeforeTime(Date.from(Instant.now().plusSeconds(MINUTES)))
                .build()));
    }

    @Test
    void refusesATokenOfAnotherKey() {
        refused(new TestIssuer().token("ada"));
    }

    @Test
    void refusesAnUnsignedToken() {
        refused(new PlainJWT(issuer.claims("ada").build()).serialize());
    }

    @Test
    void refusesOtherAlgorithmsOfTheRightKey() {
        refused(issuer.sign(JWSAlgorithm.RS512, issuer.claims("ada").build()));
    }

    /** The public key is no secret, so nobody may sign with it as if it were one. */
    @Test
    void refusesATokenSignedWithThePublicKeyAsSecret() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256), issuer.claims("ada").build());
        token.sign(new MACSigner(issuer.publicKey().toRSAPublicKey().getEncoded()));

        refused(token.serialize());
    }

    /** As text, as a provider publishes it. */
    @Test
    void refusesATokenSignedWithThePublicKeysText() throws JOSEException {
        byte[] text = Base64.getMimeEncoder()
                .encode(issuer.publicKey().toRSAPublicKey().getEncoded());
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256), issuer.claims("ada").build());
        token.sign(new MACSigner(text));

        refused(token.serialize());
    }

    /** Nobody is believed because he brings a key along. */
    @Test
    void refusesATokenThatBringsItsKey() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("test")
                .jwk(key.toPublicJWK())
                .jwkURL(URI.create("http://localhost:1/keys"))
                .build();
        var token = new SignedJWT(header, issuer.claims("ada").build());
        token.sign(new RSASSASigner(key));

        refused(token.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "RS256 ", "HS256"})
    void refusesATokenWithoutSignatureWhateverItsAlgorithm(String algorithm) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"%s\"}".formatted(algorithm).getBytes(StandardCharsets.UTF_8));

        refused(header + "." + issuer.token("ada").split("\\.", 3)[1] + ".");
    }

    static List<Map<String, Object>> oddClaims() {
        return List.of(
                Map.of("exp", "tomorrow"),
                Map.of("exp", List.of(1)),
                Map.of("exp", -1),
                Map.of("nbf", "yesterday"),
                Map.of("iat", Map.of()),
                Map.of("sub", List.of("ada")),
                Map.of("sub", Map.of("name", "ada")),
                Map.of("sub", "a\u2028b"),
                Map.of("sub", "\u001b[31mada"));
    }

    /** The issuer is trusted, but it may be set up oddly. */
    @ParameterizedTest
    @MethodSource("oddClaims")
    void refusesClaimsOfAnotherForm(Map<String, Object> claims) {
        refused(issuer.signAsItIs(claims));
    }

    @Test
    void refusesTwoTokens() {
        var twice = api.anybody()
                .withToken(issuer.token("ada"))
                .request("/api/training-plans")
                .header("Authorization", "Bearer " + issuer.token("ada"));

        Answer answer = api.anybody().send(twice).isProblem(401, "not-authenticated");

        answer.saying("several Authorization headers");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_request\"");
    }

    @Test
    void refusesAHugeToken() {
        String huge = issuer.sign(
                issuer.claims("ada").claim("more", "x".repeat(10_000)).build());

        api.anybody().withToken(huge).get("/api/training-plans").isProblem(400, "invalid-request");
    }

    @Test
    void refusesATamperedToken() {
        String[] parts = issuer.token("ada").split("\\.", 3);
        String[] others = issuer.token("eve").split("\\.", 3);

        refused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void refusesATokenWithoutAnAthlete() {
        refused(issuer.sign(issuer.claims("ada").subject(null).build())).saying("sub");
        refused(issuer.token(" "));
        refused(issuer.token("a\u0000b"));
        refused(issuer.token("a".repeat(256)));
    }

    @Test
    void readsNoTokenFromTheAddressOrABody() {
        String token = issuer.token("ada");

        api.anybody().get("/api/training-plans?access_token=" + token).hasStatus(401);
        api.anybody()
                .send("POST", "/api/training-plans", "application/x-www-form-urlencoded", "access_token=" + token)
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/nothing", "/error", "/actuator/health", "/.well-known/oauth-protected-resource"})
    void needsATokenWhateverThePath(String path) {
        api.anybody().get(path).isProblem(401, "not-authenticated");
    }

    @Test
    void sendsTheUsualHeaders() {
        Answer answer = api.anybody().get("/api/training-plans");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private Answer refused(String token) {
        Answer answer = api.anybody().withToken(token).get("/api/training-plans");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        return answer.isProblem(401, "not-authenticated");
    }
}
