package gofast.openai.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Requests and tokens a minute of one model. Limits that were set are kept; without one a generous number is reported and
 * nothing is refused. Thread-safe.
 */
final class RateLimits {

    private static final long REQUESTS_PER_MINUTE = 10_000;
    private static final long TOKENS_PER_MINUTE = 10_000_000;

    private final String model;
    private final Allowance requests;
    private final Allowance tokens;

    RateLimits(String model, SimulatorOptions options, Pace pace) {
        this.model = model;
        this.requests = allowance(options.requestsPerMinute(), REQUESTS_PER_MINUTE, pace);
        this.tokens = allowance(options.tokensPerMinute(), TOKENS_PER_MINUTE, pace);
    }

    private static Allowance allowance(OptionalLong set, long otherwise, Pace pace) {
        return new Allowance(set.orElse(otherwise), set.isPresent(), pace);
    }

    /** Takes one request of so many tokens, those of the longest possible answer included; a refused one takes nothing. */
    synchronized Admission take(int size) {
        OptionalDouble forRequests = requests.millisUntil(1);
        OptionalDouble forTokens = tokens.millisUntil(size);
        if (forRequests.isPresent()) {
            return new Admission(headers(), refusal("requests", requests, 1, forRequests.getAsDouble()));
        }
        if (forTokens.isPresent()) {
            return new Admission(headers(), refusal("tokens", tokens, size, forTokens.getAsDouble()));
        }
        requests.take(1);
        tokens.take(size);
        return Admission.granted(headers());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        requests.describe("requests", headers);
        tokens.describe("tokens", headers);
        return headers;
    }

    private Fault.Respond refusal(String what, Allowance allowance, int asked, double waitMillis) {
        return asked > allowance.limit()
                ? tooLarge(what, allowance.limit(), asked)
                : tooOften(what, allowance, asked, (long) Math.ceil(waitMillis));
    }

    private Fault.Respond tooLarge(String what, long limit, int asked) {
        return refusal(
                what,
                "Request too large for %s on %s per minute: Limit %d, Requested %d."
                        .formatted(model, what, limit, asked));
    }

    private Fault.Respond tooOften(String what, Allowance allowance, int asked, long waitMillis) {
        String wait = Allowance.text((double) waitMillis);
        String message =
                "Rate limit reached for %s on %s per minute: Limit %d, Used %d, Requested %d. Please try again in %s."
                        .formatted(model, what, allowance.limit(), allowance.used(), asked, wait);
        return refusal(what, message)
                .withHeader("retry-after-ms", Long.toString(waitMillis))
                .withHeader("retry-after", Long.toString(Math.ceilDiv(waitMillis, 1000)));
    }

    private static Fault.Respond refusal(String what, String message) {
        return Fault.error(429, message, what, "rate_limit_exceeded");
    }
}
