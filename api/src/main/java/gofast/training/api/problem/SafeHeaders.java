package gofast.training.api.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What a filter adds to all other answers, for those that are made where no filter is asked. */
final class SafeHeaders {
    static final Map<String, String> ALL = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private SafeHeaders() {}
}
