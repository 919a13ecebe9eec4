package gofast.training.message;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.MessageContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the code sends against what the documents in ops/contract promise. */
class MessageContractTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final Instant TIME = Instant.parse("2025-01-01T08:30:00Z");

    static List<PlanEvent> events() {
        return List.of(
                PlanEvent.generated(ID, TIME, new PlanEvent.Generated(ID, ID, ID, 1, 16, 112)),
                PlanEvent.failed(
                        ID, TIME, new PlanEvent.Failed(ID, ID, ID, new PlanEvent.Cause("model-busy", "It was.", true))),
                PlanEvent.cancelled(ID, TIME, new PlanEvent.Cancelled(ID, ID, ID)));
    }

    private static JsonNode asyncApi() {
        Map<String, Object> document = new Yaml().load(MessageContract.text("asyncapi.yaml"));
        return JSON.valueToTree(document);
    }

    private static Stream<JsonNode> messages() {
        return StreamSupport.stream(asyncApi().at("/components/messages").spliterator(), false);
    }

    private static String schemaOf(JsonNode message) {
        return message.at("/payload/$ref").asString().replace(".schema.json", "");
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventFitsItsSchema(PlanEvent event) {
        MessageContract.holdsEvent(JSON.writeValueAsString(event));
    }

    @Test
    void messageOfWorkFitsItsSchema() {
        MessageContract.holdsWork(JSON.writeValueAsString(new GeneratePlan(GeneratePlan.VERSION, ID)));
    }

    @Test
    void everyTypeOfEventHasAnEventHere() {
        assertThat(events()).extracting(PlanEvent::type).containsExactlyElementsOf(PlanEvent.TYPES);
    }

    /** Schemas that take anything would make the tests above say nothing. */
    @ParameterizedTest
    @MethodSource("events")
    void schemaMissesEachFieldThatIsLeftOut(PlanEvent event) {
        ObjectNode whole = JSON.valueToTree(event);
        String name = MessageContract.nameOf(event.type());

        assertThat(MessageContract.withoutEach(whole))
                .allSatisfy((field, less) -> assertThat(MessageContract.complaints(name, less))
                        .as(field)
                        .isNotEmpty());
        assertThat(MessageContract.withoutEach(whole.path("data")))
                .allSatisfy((field, less) -> assertThat(MessageContract.complaints(
                                name, whole.deepCopy().set("data", less)))
                        .as(field)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void fieldsOfLaterVersionsTroubleNobodyButUs(PlanEvent event) {
        ObjectNode later = JSON.valueToTree(event);
        ((ObjectNode) later.path("data")).put("later", 1);
        String name = MessageContract.nameOf(event.type());

        assertThat(MessageContract.complaints(name, later)).isEmpty();
        assertThat(MessageContract.violations(name, later)).isNotEmpty();
    }

    @Test
    void documentNamesTheBrokersPlacesAsTheCodeDoes() {
        JsonNode channels = asyncApi().path("channels");
        for (PlanEvent event : events()) {
            JsonNode channel = StreamSupport.stream(channels.spliterator(), false)
                    .filter(it -> it.path("address").asString("").equals(event.routingKey()))
                    .findFirst()
                    .orElseThrow();
            assertThat(channel.at("/bindings/amqp/exchange/name").asString()).isEqualTo(Topology.EVENT_EXCHANGE);
        }
        assertThat(channels.at("/work/address").asString()).isEqualTo(Topology.WORK_QUEUE);
        assertThat(channels.at("/work/description").asString()).contains(Topology.DEAD_QUEUE);
    }

    @Test
    void documentHasEverySchemaAndNoOther() {
        assertThat(messages().map(MessageContractTest::schemaOf).distinct())
                .containsExactlyInAnyOrderElementsOf(MessageContract.names());
        assertThat(PlanEvent.TYPES).map(MessageContract::nameOf).isSubsetOf(MessageContract.names());
    }

    @Test
    void examplesOfTheDocumentFitTheirSchemas() {
        assertThat(messages().filter(message -> message.has("examples")))
                .hasSize(MessageContract.names().size())
                .allSatisfy(message -> assertThat(
                                MessageContract.violations(schemaOf(message), message.at("/examples/0/payload")))
                        .isEmpty());
    }

    @Test
    void eventsHaveTheContentTypeOfTheDocument() {
        assertThat(messages().filter(message -> !schemaOf(message).equals(MessageContract.WORK)))
                .allSatisfy(message ->
                        assertThat(message.path("contentType").asString()).isEqualTo(PlanEvent.CONTENT_TYPE));
    }
}
