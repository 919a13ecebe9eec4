package gofast.training.message;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.MessageContract;
import gofast.training.testing.Promised;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages of today for consumers of yesterday, and the reverse. */
class PromisedMessagesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WEBHOOK_TEST = "webhook-test";
    private static final Map<String, JsonNode> PROMISED = Promised.all("messages");

    /** What the code makes today; a webhook's test event is looked at where it is made. */
    private static JsonNode present(String name) {
        Stream<JsonNode> events = MessageContractTest.events().stream().map(JSON::valueToTree);
        return events.filter(event -> nameOf(event).equals(name))
                .findFirst()
                .orElseGet(() -> JSON.valueToTree(new GeneratePlan(
                        GeneratePlan.VERSION, UUID.fromString("0190a000-0000-7000-8000-000000000001"))));
    }

    private static String nameOf(JsonNode event) {
        return MessageContract.nameOf(event.path("type").asString()).replace(".v1", "");
    }

    static Stream<String> names() {
        return PROMISED.keySet().stream();
    }

    static Stream<String> made() {
        return names().filter(name -> !name.equals(WEBHOOK_TEST));
    }

    private static JsonNode promised(String name) {
        return Objects.requireNonNull(PROMISED.get(name));
    }

    @ParameterizedTest
    @MethodSource("made")
    void consumerOfYesterdayFindsEveryFieldItKnows(String name) {
        assertThat(Promised.broken(promised(name), present(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("made")
    void messageOfTodayFitsTheSchemaOfYesterday(String name) {
        assertThat(MessageContract.promisedComplaints(name + ".v1", present(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void messageOfYesterdayFitsTheSchemaOfToday(String name) {
        assertThat(MessageContract.complaints(name + ".v1", promised(name))).isEmpty();
    }

    /** Whoever was promised a field may rely on it. */
    @ParameterizedTest
    @MethodSource("names")
    void schemaOfTodayStillPromisesEachField(String name) {
        JsonNode message = promised(name);
        assertThat(MessageContract.withoutEach(message))
                .allSatisfy((field, less) -> assertThat(MessageContract.complaints(name + ".v1", less))
                        .as(field)
                        .isNotEmpty());
        assertThat(MessageContract.withoutEach(message.path("data")))
                .allSatisfy((field, less) -> assertThat(MessageContract.complaints(
                                name + ".v1", ((ObjectNode) message.deepCopy()).set("data", less)))
                        .as(field)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemaOfYesterdayTakesFieldsOfLater(String name) {
        var later = (ObjectNode) promised(name).deepCopy();
        later.put("later", 1);
        if (later.has("data")) {
            ((ObjectNode) later.path("data")).put("later", 1);
        }

        assertThat(MessageContract.promisedComplaints(name + ".v1", later)).isEmpty();
    }

    @Test
    void comparisonSeesWhatIsMissingOrOfAnotherType() {
        JsonNode promised = JSON.readTree("{\"a\": {\"b\": 1}, \"c\": [{\"d\": \"x\"}], \"e\": true}");

        assertThat(Promised.broken(
                        promised,
                        JSON.readTree("{\"a\": {\"b\": 2, \"z\": 0}, \"c\": [{\"d\": \"\"}, 1], \"e\": false}")))
                .isEmpty();
        assertThat(Promised.broken(promised, JSON.readTree("{\"a\": {\"b\": 1.5}, \"c\": [{}], \"e\": null}")))
                .containsExactly("/a/b is 1.5, not like 1", "/c/0/d is missing", "/e is null, not like true");
    }
}
