package gofast.openai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import gofast.openai.simulator.http.HttpRequest;
import gofast.openai.simulator.request.ApiError;
import gofast.openai.simulator.request.RefusedException;
import java.security.MessageDigest;
import java.util.Optional;

/** Checks the bearer token of a request; never repeats it. */
final class Authorization {

    private static final String SCHEME = "Bearer ";

    private final Optional<String> apiKey;

    Authorization(Optional<String> apiKey) {
        this.apiKey = apiKey;
    }

    void check(HttpRequest request) {
        String header = request.header("authorization").orElse("");
        String token =
                header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
        if (token.isEmpty()) {
            throw refused("You didn't provide an API key: send it as 'Authorization: Bearer YOUR_KEY'.");
        }
        if (apiKey.isPresent() && !MessageDigest.isEqual(apiKey.get().getBytes(UTF_8), token.getBytes(UTF_8))) {
            throw refused("Incorrect API key provided.");
        }
    }

    private static RefusedException refused(String message) {
        return new RefusedException(ApiError.of(401, message, "invalid_request_error", "invalid_api_key"));
    }
}
