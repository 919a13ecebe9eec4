package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides what an error of the API means, by its code and type first and its status second. */
final class ErrorTable {
    private static final Set<String> TOO_MANY = Set.of("rate_limit_exceeded", "slow_down");
    private static final String SHOULD_RETRY = "x-should-retry";
    private static final String OVERLOADED = "server_is_overloaded";
    private static final Set<String> OUT_OF_MONEY = Set.of("insufficient_quota", "credit_balance_exhausted");

    private final JsonMapper json;
    private final RetryAfter retryAfter;

    ErrorTable(JsonMapper json, RetryAfter retryAfter) {
        this.json = json;
        this.retryAfter = retryAfter;
    }

    /** The failure of an answer with an error status. */
    CallFailedException ofResponse(String model, int status, Headers headers, String body) {
        return classify(model, status, error(body), headers);
    }

    /** The failure of an error that came after a status of 200, whole or in the stream. */
    CallFailedException afterOk(String model, JsonNode error, Headers headers) {
        return classify(model, 500, error, headers);
    }

    private CallFailedException classify(String model, int status, JsonNode error, Headers headers) {
        String code = word(error.path("code"));
        String type = word(error.path("type"));
        String cause = code.isEmpty() ? "status " + status : code;
        if (code.equals("model_not_found")) {
            return new CallFailedException(Remedy.OTHER_MODEL, Failures.unknownModel(model));
        }
        if (isAccount(code) || isAccount(type) || status == 401 || status == 403) {
            return new CallFailedException(Remedy.PAUSE, Failures.account(cause));
        }
        if (isRefused(status, code, type, headers)) {
            return new CallFailedException(Remedy.NONE, Failures.requestRefused(cause));
        }
        CallFailedException passing = passing(status, code, type, cause, retryAfter.of(headers));
        return "false".equals(headers.get(SHOULD_RETRY))
                ? new CallFailedException(Remedy.OTHER_MODEL, passing.failure())
                : passing;
    }

    private static CallFailedException passing(
            int status, String code, String type, String cause, Optional<Duration> wait) {
        if (status == 429 || TOO_MANY.contains(code) || TOO_MANY.contains(type)) {
            return new CallFailedException(Remedy.SLOW_DOWN, Failures.busy(cause), wait);
        }
        boolean isDown = status >= 500 || status == 408 || code.equals(OVERLOADED) || type.equals(OVERLOADED);
        return new CallFailedException(isDown ? Remedy.RETRY : Remedy.ASK_ANEW, Failures.unavailable(cause), wait);
    }

    private static boolean isAccount(String word) {
        return OUT_OF_MONEY.contains(word)
                || word.endsWith("_spend_limit_exceeded")
                || word.endsWith("_usage_limit_exceeded");
    }

    private static boolean isRefused(int status, String code, String type, Headers headers) {
        boolean isToBeRetried = "true".equals(headers.get(SHOULD_RETRY));
        boolean mayPass = !isRefusal(code) && (isPassing(code) || isPassing(type) || isPassing(status));
        return !isToBeRetried && !mayPass;
    }

    /** A request that is wrong, even if an answer had begun. */
    private static boolean isRefusal(String code) {
        return code.startsWith("unsupported_") || code.equals("context_length_exceeded");
    }

    private static boolean isPassing(String word) {
        return TOO_MANY.contains(word) || word.equals(OVERLOADED);
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    private JsonNode error(String body) {
        try {
            return json.readTree(body).path("error");
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    /** A code or type, if it looks like one: what a server says is not passed on as it is. */
    private static String word(JsonNode node) {
        String word = node.asString("").toLowerCase(Locale.ROOT);
        return word.matches("[a-z0-9_]{1,64}") ? word : "";
    }
}
