package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.coaching.workout.WorkoutRecipe;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AnswerSchemaTest {
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "enum",
            "minimum",
            "maximum");

    private final ObjectNode schema = AnswerSchema.of(4, new JsonMapper());

    @Test
    void keepsToTheStrictKindOfSchema() {
        assertStrict(schema);
    }

    private static void assertStrict(JsonNode node) {
        assertThat(KEYWORDS).containsAll(node.propertyNames());
        if (node.path("type").asString().equals("object")) {
            assertThat(node.path("additionalProperties").isBoolean()).isTrue();
            assertThat(node.path("additionalProperties").asBoolean()).isFalse();
            assertThat(node.path("required").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(node.path("properties").propertyNames());
        }
        node.path("properties").forEach(AnswerSchemaTest::assertStrict);
        if (node.has("items")) {
            assertStrict(node.path("items"));
        }
    }

    @Test
    void staysWithinTheProvidersLimits() {
        List<String> codes = schema.findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();

        assertThat(codes).hasSizeLessThanOrEqualTo(500);
        assertThat(String.join("", codes)).hasSizeLessThanOrEqualTo(15_000);
    }

    @Test
    void takesEveryCodeOfTheLibraryAndNoOther() {
        assertThat(week().at("/properties/codes/items/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(WorkoutLibrary.standard().all().stream()
                        .map(WorkoutRecipe::code)
                        .toList());
    }

    @Test
    void wantsAsManyWeeksAsAreAskedForAndSevenDaysOfEach() {
        assertThat(schema.at("/properties/weeks/minItems").asInt()).isEqualTo(4);
        assertThat(schema.at("/properties/weeks/maxItems").asInt()).isEqualTo(4);
        for (String list : List.of("codes", "miles")) {
            JsonNode days = week().path("properties").path(list);
            assertThat(List.of(
                            days.path("minItems").asInt(), days.path("maxItems").asInt()))
                    .containsOnly(7);
        }
    }

    @Test
    void dependsOnNothingButTheNumberOfWeeks() {
        assertThat(AnswerSchema.of(4, new JsonMapper())).isEqualTo(schema);
        assertThat(AnswerSchema.of(3, new JsonMapper())).isNotEqualTo(schema);
    }

    private JsonNode week() {
        return schema.at("/properties/weeks/items");
    }
}
