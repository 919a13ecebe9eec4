package gofast.training.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens of athletes (RS256) with a key of its own. */
public final class Tokens {
    private static final int BITS = 2048;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    public Tokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        this.keys = generator.generateKeyPair();
    }

    /** Writes the public key where the api can read it. */
    public Path savePublicKey(Path folder) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve("issuer.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
    }

    public String of(String subject) {
        long expiry = Instant.now().plus(LIFETIME).getEpochSecond();
        String text =
                encode("{\"alg\":\"RS256\"}") + "." + encode("{\"sub\":\"%s\",\"exp\":%d}".formatted(subject, expiry));
        return text + "." + URL.encodeToString(sign(text));
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of our own making signs", e);
        }
    }
}
