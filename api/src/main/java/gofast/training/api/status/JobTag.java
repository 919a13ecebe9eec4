package gofast.training.api.status;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ETag;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strong ETag of a job as clients see it: a digest of the answer itself, so that it changes with anything the answer shows,
 * and is the same from every api.
 */
@Component
class JobTag {
    private static final int BYTES = 12;

    private final JsonMapper json;

    JobTag(JsonMapper json) {
        this.json = json;
    }

    ETag of(JobView job) {
        byte[] digest = Arrays.copyOf(sha256().digest(json.writeValueAsBytes(job)), BYTES);
        return new ETag(Base64.getUrlEncoder().encodeToString(digest), false);
    }

    /** Whether a client that sent these {@code If-None-Match} has the job as it is. */
    boolean isKnown(JobView job, List<ETag> known) {
        ETag tag = of(job);
        return known.stream().anyMatch(it -> it.compare(tag, false));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
