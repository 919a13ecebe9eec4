package gofast.training.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong before anybody looks at what they ask for. */
@ExtendWith(SharedApi.class)
class RequestTest {
    private static final String PROFILE_PATH = "/api/athletes/me";

    private final RunningApi api;
    private final ApiClient client;

    RequestTest(RunningApi api) {
        this.api = api;
        this.client = api.athlete().client();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"Ada\",}            | line 1, column",
                "{\"name\"                       | line 1, column",
                "nonsense                        | line 1, column",
                "{\"name\": \"A\", \"name\": 1}  | every field once",
                "{} {}                           | one JSON object",
                "{\"weeklyMileage\": NaN}        | line 1, column",
            })
    void saysWhereTheJsonIsBroken(String json, String detail) {
        client.put(PROFILE_PATH, json).isProblem(400, "malformed-json").saying(detail);
    }

    @Test
    void readsNoDepthsWithoutEnd() {
        client.put(PROFILE_PATH, "{\"name\": " + "[".repeat(20_000))
                .isProblem(400, "malformed-json")
                .saying("fewer levels");
        client.put(PROFILE_PATH, "{\"name\": " + "[".repeat(19) + "]".repeat(19) + "}")
                .isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "null"})
    void needsAnObject(String json) {
        client.put(PROFILE_PATH, json).isProblem(400, "invalid-request").saying("object");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/athletes/me", "POST, /api/training-plans", "POST, /api/training-plan/generate"})
    void needsABody(String method, String path) {
        client.send(method, path, "application/json", "").isProblem(400, "body-missing");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/athletes/me", "POST, /api/training-plans", "POST, /api/training-plan/generate"})
    void readsNothingButJson(String method, String path) {
        client.send(method, path, "text/plain", "{}")
                .isProblem(415, "unsupported-media-type")
                .saying("application/json");
        client.send(client.request(path).method(method, BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void readsNoMoreThanSixtyFourKibibytes() {
        String before = api.stored();
        String json = "{\"name\": \"Ada\", \"fiveKPace\": \"7:30\"" + " ".repeat(64 * 1024) + "}";

        client.put(PROFILE_PATH, json).isProblem(413, "body-too-large").saying("64 KiB");
        client.send(client.request(PROFILE_PATH)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))))
                .isProblem(413, "body-too-large");

        assertThat(api.stored()).isEqualTo(before);
    }

    /** The parser alone takes the name for "url", once it has seen that. */
    @Test
    void readsNothingButUtf8() {
        client.post("/api/webhooks", "{\"url\": 1}").isProblem(400, "invalid-request");
        byte[] json = "{\"\u00ffurl\": \"https://8.8.8.8/\"}".getBytes(StandardCharsets.ISO_8859_1);

        client.send(client.request("/api/webhooks")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json)))
                .isProblem(400, "malformed-json")
                .saying("UTF-8");
    }

    @Test
    void namesQueryParametersThatItDoesNotKnow() {
        Answer answer = client.get("/api/training-plans?colour=red&" + "x".repeat(100) + "=1&colour=blue")
                .isProblem(400, "invalid-request")
                .saying("query parameters");

        assertThat(answer.wrongFields()).containsExactly("colour", "x".repeat(50) + "…");
        assertThat(answer.detailOf("colour")).contains("leave it out");
    }

    /** A client that cannot read the answer must not find a plan made all the same. */
    @ParameterizedTest
    @CsvSource({"PUT, /api/athletes/me", "POST, /api/training-plans", "POST, /api/training-plan/generate"})
    void doesNothingWhoseAnswerIsNotAccepted(String method, String path) {
        String before = api.stored();

        client.send(client.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .method(method, BodyPublishers.ofString(TestAthlete.PLAN)))
                .isProblem(406, "not-acceptable");

        assertThat(api.stored()).isEqualTo(before);
    }

    @Test
    void knowsHeadAndOptions() {
        Answer head = client.send(client.request("/api/training-plans").HEAD()).hasStatus(200);
        Answer options = client.send(client.request("/api/training-plans").method("OPTIONS", BodyPublishers.noBody()))
                .hasStatus(200);

        assertThat(head.response().body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
        assertThat(options.header("Allow")).contains("GET", "HEAD", "POST");
        client.send(client.request("/api/training-plans").method("TRACE", BodyPublishers.noBody()))
                .isProblem(405, "method-not-allowed");
    }

    @Test
    void namesTheMethodsAPathKnows() {
        Answer answer = client.send("DELETE", PROFILE_PATH, "application/json", "{}");

        answer.isProblem(405, "method-not-allowed").saying("PUT");
        assertThat(answer.header("Allow")).isEqualTo("PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/nothing", "/error", "/actuator/health", "/api/jobs/"})
    void hasNothingElse(String path) {
        client.get(path).isProblem(404, "not-found");
    }

    @Test
    void answersInJsonOnly() {
        client.send(client.request("/api/training-plans").header("Accept", "application/xml"))
                .isProblem(406, "not-acceptable");
        client.send(client.request("/api/nothing").header("Accept", "text/html"))
                .isProblem(404, "not-found");
    }

    @Test
    void refusesPathsThatTryTheFirewall() {
        client.get("/api//jobs/1").isProblem(400, "invalid-request");
        client.get("/api/jobs/1;a=b").isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/jobs/%00", "/api/jobs/%2F", "/api/jobs/%5C"})
    void refusesPathsThatTheContainerDoesNotRead(String path) {
        client.get(path).isProblem(400, "invalid-request");
    }

    @Test
    void repeatsLongNamesInPart() {
        Answer answer = client.put(PROFILE_PATH, TestAthlete.PROFILE.replace("name", "n".repeat(1000)));

        assertThat(answer.isProblem(400, "invalid-request").wrongFields())
                .containsExactly("name", "n".repeat(50) + "…");
        assertThat(client.get("/api/" + "x".repeat(1000)).hasStatus(404).text("/instance"))
                .hasSize(200);
    }

    @Test
    void listsTwentyErrorsAtMost() {
        var json = new StringBuilder("{\"f0\": 0");
        for (int i = 1; i < 100; i++) {
            json.append(", \"f").append(i).append("\": 0");
        }

        assertThat(client.put(PROFILE_PATH, json.append('}').toString()).wrongFields())
                .hasSize(20);
    }
}
