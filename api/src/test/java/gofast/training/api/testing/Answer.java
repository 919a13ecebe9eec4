package gofast.training.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Fails for an answer that the published description of the api does not have. */
    Answer isAsDescribed() {
        if (!ApiContract.isToBeWritten()) {
            assertThat(ApiContract.published().complaints(ApiContract.Got.of(this)))
                    .as("%s: if that is as it should be, describe it with OpenApiTest", this)
                    .isEmpty();
        }
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode body() {
        return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
    }

    /** The text at a place such as "/links/self". */
    public String text(String pointer) {
        return body().at(pointer).asString("");
    }

    public UUID idOfBody() {
        return UUID.fromString(text("/id"));
    }

    public Answer hasStatus(int status) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        return this;
    }

    /** Holds the whole form of a problem; details may say more or less, but something. */
    public Answer isProblem(int status, String code) {
        hasStatus(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("/type")).isEqualTo("/problems/" + code);
        assertThat(text("/title")).isNotBlank();
        assertThat(body().at("/status").intValue()).isEqualTo(status);
        assertThat(text("/detail")).isNotBlank();
        assertThat(text("/instance")).isEqualTo(response.uri().getRawPath());
        return this;
    }

    public Answer saying(String part) {
        assertThat(text("/detail")).contains(part);
        return this;
    }

    /** The names of the fields that are wrong, in the order of the answer. */
    public List<String> wrongFields() {
        return body().at("/errors")
                .valueStream()
                .map(error -> error.at("/field").stringValue())
                .toList();
    }

    /** What the answer says of a field. */
    public String detailOf(String field) {
        return body().at("/errors")
                .valueStream()
                .filter(error -> error.at("/field").stringValue().equals(field))
                .map(error -> error.at("/detail").stringValue())
                .findFirst()
                .orElse("");
    }
}
