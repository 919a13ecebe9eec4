package gofast.training.api.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the description of the api, to everybody; it changes with a release only. */
@RestController
class DocsController {
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final byte[] document;
    private final byte[] page;
    private final String policy;

    /** Fails where the document, which the build puts into the jar, is not there. */
    DocsController(JsonMapper json) throws IOException {
        String style = resource("docs/page.css");
        String text = resource("openapi.json");
        this.document = text.getBytes(StandardCharsets.UTF_8);
        this.page = new DocsPage(new OpenApi(json.readTree(text)), json, style)
                .html()
                .getBytes(StandardCharsets.UTF_8);
        this.policy =
                "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(Base64.getEncoder().encodeToString(sha256(style)));
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return answer(document).body(document);
    }

    /** The page brings its style along, and may load nothing. */
    @GetMapping(path = "/docs", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> page() {
        return answer(page).header("Content-Security-Policy", policy).body(page);
    }

    private static ResponseEntity.BodyBuilder answer(byte[] content) {
        return ResponseEntity.ok().cacheControl(A_WHILE).eTag(tag(content));
    }

    private static String tag(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(content));
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
