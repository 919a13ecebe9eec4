package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestIssuer;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private Answer refused(String token) {
        Answer answer = api.anybody().withToken(token).get("/api/training-plans");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        return answer.isProblem(401, "not-authenticated");
    }
}
