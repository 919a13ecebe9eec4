package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.testing.ScriptedModel;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of errors: how often each is tried, and what follows. */
class ErrorTest {
    private static final Map<String, Next> NEXT =
            Map.of("other", new Next.OtherModel(), "never", new Next.Never(), "pause", new Next.Pause());

    private final ScriptedModel model = new ScriptedModel();
    private final Client client = new Client(model.baseUrl());

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # status, code,                               type,                    x-should-retry, tries, next,  failure
            # Try again, then another model
            408,      -,                                  -,                       -,              3,     other, model-unavailable
            409,      -,                                  invalid_request_error,   -,              3,     other, model-unavailable
            429,      -,                                  -,                       -,              3,     other, model-busy
            429,      rate_limit_exceeded,                requests,                -,              3,     other, model-busy
            429,      rate_limit_exceeded,                tokens,                  -,              3,     other, model-busy
            429,      -,                                  slow_down,               -,              3,     other, model-busy
            503,      slow_down,                          -,                       -,              3,     other, model-busy
            400,      rate_limit_exceeded,                -,                       -,              3,     other, model-busy
            500,      -,                                  server_error,            -,              3,     other, model-unavailable
            502,      -,                                  -,                       -,              3,     other, model-unavailable
            503,      -,                                  server_is_overloaded,    -,              3,     other, model-unavailable
            400,      server_is_overloaded,               -,                       -,              3,     other, model-unavailable
            504,      -,                                  -,                       -,              3,     other, model-unavailable
            # Another model at once
            404,      model_not_found,                    invalid_request_error,   -,              1,     other, model-not-found
            403,      model_not_found,                    invalid_request_error,   -,              1,     other, model-not-found
            # Never, and pause
            429,      insufficient_quota,                 insufficient_quota,      -,              1,     pause, model-account
            429,      -,                                  insufficient_quota,      -,              1,     pause, model-account
            429,      credit_balance_exhausted,           -,                       -,              1,     pause, model-account
            429,      project_spend_limit_exceeded,       -,                       -,              1,     pause, model-account
            429,      organization_usage_limit_exceeded,  -,                       -,              1,     pause, model-account
            401,      invalid_api_key,                    invalid_request_error,   -,              1,     pause, model-account
            401,      -,                                  -,                       -,              1,     pause, model-account
            403,      unsupported_country_region_territory, request_forbidden,     -,              1,     pause, model-account
            # Never
            400,      unsupported_parameter,              invalid_request_error,   -,              1,     never, model-request-refused
            400,      unsupported_value,                  invalid_request_error,   -,              1,     never, model-request-refused
            400,      context_length_exceeded,            invalid_request_error,   -,              1,     never, model-request-refused
            400,      -,                                  -,                       -,              1,     never, model-request-refused
            404,      -,                                  -,                       -,              1,     never, model-request-refused
            422,      -,                                  -,                       -,              1,     never, model-request-refused
            # The server's word on trying again
            500,      -,                                  -,                       false,          1,     other, model-unavailable
            429,      rate_limit_exceeded,                -,                       false,          1,     other, model-busy
            400,      -,                                  -,                       true,           3,     other, model-unavailable
            500,      -,                                  -,                       perhaps,        3,     other, model-unavailable
            429,      insufficient_quota,                 -,                       true,           1,     pause, model-account
            """)
    void isTriedAndFollowedAsItsRowSays(
            int status, String code, String type, String shouldRetry, int tries, String next, String failure)
            throws Exception {
        var response = new MockResponse.Builder().code(status).body(error(code, type));
        if (shouldRetry != null) {
            response.addHeader("x-should-retry", shouldRetry);
        }
        fails(response.build(), tries, next, failure);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # code,                  type,                  tries, next,  failure
            server_error,            server_error,          3,     other, model-unavailable
            -,                       server_is_overloaded,  3,     other, model-unavailable
            rate_limit_exceeded,     tokens,                3,     other, model-busy
            insufficient_quota,      -,                     1,     pause, model-account
            context_length_exceeded, invalid_request_error, 1,     never, model-request-refused
            -,                       -,                     3,     other, model-unavailable
            """)
    void isTheSameAfterAStatusOf200(String code, String type, int tries, String next, String failure) throws Exception {
        var stream = new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body("data: " + error(code, type) + "\n\n");
        fails(stream.build(), tries, next, failure);
        model.reset();
        fails(new MockResponse.Builder().body(error(code, type)).build(), tries, next, failure);
    }

    @Test
    void doesNotPassOnTheServersWords() throws Exception {
        model.raw(new MockResponse.Builder()
                .code(401)
                .body("{\"error\":{\"message\":\"Incorrect key: sk-test\",\"code\":\"no <b>sk-test\",\"type\":7}}")
                .build());
        assertThat(client.askInVain(MINI).failure().detail())
                .contains("(status 401)")
                .doesNotContain("sk-test");
    }

    @Test
    void readsAnErrorThatIsNoJson() throws Exception {
        fails(new MockResponse.Builder().code(502).body("<html>").build(), 3, "other", "model-unavailable");
    }

    private void fails(MockResponse response, int tries, String next, String failure) throws Exception {
        for (int i = 0; i < 4; i++) {
            model.raw(response);
        }
        NotAnswered<String> answer = client.askInVain(MINI);
        assertThat(answer.failure().code()).isEqualTo(failure);
        assertThat(answer.next()).isEqualTo(NEXT.get(next));
        assertThat(model.requests()).isEqualTo(tries);
    }

    private static String error(String code, String type) {
        return "{\"error\":{\"message\":\"sk-test\",\"code\":%s,\"type\":%s}}".formatted(quoted(code), quoted(type));
    }

    private static String quoted(String word) {
        return word == null ? "null" : '"' + word + '"';
    }
}
