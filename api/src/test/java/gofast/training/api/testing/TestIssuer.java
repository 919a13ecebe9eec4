package gofast.training.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Signs tokens with a key of its own. */
public final class TestIssuer {
    private static final int VALID_SECONDS = 3600;

    private final RSAKey key;

    public TestIssuer() {
        this("test");
    }

    /** Its key has this name, and so has what it signs. */
    public TestIssuer(String keyId) {
        this.key = newKey(keyId);
    }

    private static RSAKey newKey(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** Writes the public key where the api can read it. */
    public Path savePublicKey(Path directory) {
        try {
            String encoded =
                    Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
            return Files.writeString(
                    directory.resolve("public-key.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token the api believes. */
    public String token(String subject) {
        return sign(claims(subject).build());
    }

    /** A token with these scopes, parted by blanks. */
    public String token(String subject, String scopes) {
        return sign(claims(subject).claim("scope", scopes).build());
    }

    /** Claims of a good token, to be spoilt. */
    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(VALID_SECONDS)));
    }

    /** Signs claims that no builder would take, with those of a good token that are missing. */
    public String signAsItIs(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(Map.of(
                "sub", "ada", "exp", Instant.now().plusSeconds(VALID_SECONDS).getEpochSecond()));
        all.putAll(claims);
        try {
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(all));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, claims);
    }

    public String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
