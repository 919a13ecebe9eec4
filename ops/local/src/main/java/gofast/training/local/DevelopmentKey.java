package gofast.training.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key pair that signs tokens, kept so that they stay good over a restart. */
final class DevelopmentKey {
    private static final int BITS = 2048;

    private DevelopmentKey() {}

    static RSAKey in(Path file) throws IOException, JOSEException, ParseException {
        if (Files.notExists(file)) {
            create(file);
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static void create(Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        // Under another name first: half a key is never read.
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, OwnerOnly.file(half));
        Files.writeString(half, key.toJSONString());
        Files.move(half, file);
    }
}
