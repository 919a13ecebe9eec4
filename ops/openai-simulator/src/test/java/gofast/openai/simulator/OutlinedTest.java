package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OutlinedTest extends SimulatorTest {

    record Workout(String code, double miles) {}

    private static void assertFits(ObjectNode request, JsonNode answer) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(request.at("/response_format/json_schema/schema"));
        assertThat(schema.validate(answer)).isEmpty();
    }

    private JsonNode weeks(ObjectNode request) {
        return JsonMapper.shared().readTree(Client.content(client.ask(request))).path("weeks");
    }

    private static List<Workout> days(JsonNode week) {
        return week.has("codes")
                ? IntStream.range(0, week.path("codes").size())
                        .mapToObj(i -> new Workout(
                                week.path("codes").path(i).asString(),
                                week.path("miles").path(i).asDouble()))
                        .toList()
                : week.path("days")
                        .valueStream()
                        .map(day -> new Workout(
                                day.path("code").asString(), day.path("miles").asDouble()))
                        .toList();
    }

    private static List<Integer> numbers(JsonNode weeks) {
        return weeks.valueStream().map(week -> week.path("week").asInt()).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fitsTheSchemaOfTheRequest(boolean lists) {
        ObjectNode request = Outline.request(lists, 5, 6, 9, 16);
        JsonNode answer = JsonMapper.shared().readTree(Client.content(client.ask(request)));
        assertFits(request, answer);
        assertThat(answer.path("weeks").path(0).propertyNames())
                .containsExactlyElementsOf(
                        lists ? List.of("week", "note", "codes", "miles") : List.of("week", "note", "days"));
    }

    @Test
    void followsTheOutline() {
        JsonNode weeks = weeks(Outline.request(false, 9, 5));
        assertThat(numbers(weeks)).containsExactly(9, 5);
        weeks.forEach(week -> {
            List<Workout> days = days(week);
            assertThat(days).extracting(Workout::miles).containsExactly(0.0, 5.0, 6.0, 4.5, 0.0, 5.0, 14.0);
            List<String> types = List.of("rest", "easy", "tempo", "easy", "rest", "easy", "long_run");
            for (int i = 0; i < 7; i++) {
                assertOnOffer(types.get(i), days.get(i));
            }
        });
    }

    private static void assertOnOffer(String type, Workout day) {
        assertThat(Outline.OFFERS.get(type))
                .as(day.toString())
                .anyMatch(offer -> offer.getFirst().equals(day.code())
                        && ((Integer) offer.get(1)) <= day.miles()
                        && day.miles() <= ((Integer) offer.get(2)));
    }

    @Test
    void answersTheDayOfTheRaceWithRest() {
        assertThat(days(weeks(Outline.request(true, 16)).path(0)).getLast()).isEqualTo(new Workout("rest", 0));
    }

    @Test
    void variesWithTheWeekButNotWithTheAsking() {
        List<JsonNode> all = IntStream.range(5, 15)
                .mapToObj(week -> weeks(Outline.request(true, week)).path(0).path("codes"))
                .toList();
        assertThat(new HashSet<>(all)).hasSizeGreaterThan(3);
        assertThat(weeks(Outline.request(true, 5)).path(0).path("codes")).isEqualTo(all.getFirst());
        assertThat(all).allMatch(codes -> codes.path(1).asString().equals("easy"));
    }

    @Test
    void looksElsewhereWhenNothingOfTheTypeHoldsTheMiles() {
        ObjectNode inputs = Outline.inputs(5);
        ArrayNode days = (ArrayNode) inputs.at("/weeks/0/days");
        ((ArrayNode) days.path(2)).set(0, "intervals").set(1, 10);
        ((ArrayNode) days.path(3)).set(1, 25);
        List<Workout> answer =
                days(weeks(Outline.request(inputs, Outline.schema(true, 1))).path(0));
        assertThat(answer.get(2)).isEqualTo(new Workout("cruise", 10));
        assertThat(answer.get(3)).isEqualTo(new Workout("easy", 25));
    }

    @Test
    void writesOneShortSentenceForEachWeek() {
        weeks(Outline.request(true, 1, 2, 5, 16)).forEach(week -> {
            String note = week.path("note").asString();
            assertThat(Tokens.count(note)).as(note).isBetween(10, 20);
            assertThat(note).endsWith(".").doesNotContainPattern("[0-9]");
        });
    }

    @Test
    void spendsAboutSixteenTokensADay() {
        HttpResponse<String> response = client.ask(Outline.request(true, 5, 6, 7, 8));
        int tokens = Client.json(response).at("/usage/completion_tokens").asInt();
        assertThat(tokens / 28.0).isBetween(5.0, 16.0);
    }

    @Test
    void takesTheLayoutFromThePromptWhereThereIsNoSchema() {
        ObjectNode request = Client.chat("Answer in JSON.\n" + Outline.inputs(5));
        assertThat(weeks(request).path(0).has("days")).isTrue();
        ObjectNode shown = Client.chat("Like {\"weeks\":[{\"codes\":[]}]}\n" + Outline.inputs(5));
        assertThat(weeks(shown).path(0).has("codes")).isTrue();
    }

    @Test
    void takesCorrectionsForWhatTheyAre() {
        ObjectNode inputs = Outline.inputs(5);
        inputs.putArray("corrections").addObject().put("week", 5);
        assertThat(weeks(Outline.request(inputs, Outline.schema(true, 1)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"workouts\":{},\"weeks\":[{\"week\":1,\"days\":[[\"rest\",0]]}]}",
                "{\"workouts\":{},\"weeks\":[]}",
                "{\"weeks\":[{}]}"
            })
    void hasOnlySmallTalkForOtherInputs(String inputs) {
        assertThat(Client.content(client.ask(Client.chat(inputs)))).startsWith("This is");
    }

    @Test
    void streamsWhatItSendsWhole() {
        String whole = Client.content(client.ask(Outline.request(true, 5, 6)));
        assertThat(Client.joined(client.ask(Outline.streamed(Outline.request(true, 5, 6)))))
                .isEqualTo(whole);
    }

    private JsonNode spoilt(Spoiling how, boolean lists) {
        simulator.script(new Fault.Spoil(how));
        return weeks(Outline.request(lists, 5, 6, 7, 8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesRepeatsAndAddsDays(boolean lists) {
        List<Workout> good = days(weeks(Outline.request(lists, 5, 6, 7, 8)).path(0));
        List<Workout> missing = days(spoilt(Spoiling.MISSING_DAY, lists).path(0));
        assertThat(missing).hasSize(6).doesNotContain(good.get(3));
        List<Workout> twice = days(spoilt(Spoiling.DUPLICATE_DAY, lists).path(0));
        assertThat(twice).hasSize(8);
        assertThat(twice.get(3)).isEqualTo(twice.get(2));
        List<Workout> more = days(spoilt(Spoiling.EXTRA_DAY, lists).path(0));
        assertThat(more).hasSize(8).startsWith(good.toArray(Workout[]::new));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesOrMisnumbersAWeek(boolean lists) {
        assertThat(numbers(spoilt(Spoiling.MISSING_WEEK, lists))).containsExactly(5, 6, 8);
        assertThat(numbers(spoilt(Spoiling.WRONG_PHASE, lists))).containsExactly(6, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plansTheAbsurdWithinTheSchema(boolean lists) {
        ObjectNode request = Outline.request(lists, 5, 6);
        simulator.script(new Fault.Spoil(Spoiling.ABSURD));
        JsonNode answer = JsonMapper.shared().readTree(Client.content(client.ask(request)));
        assertFits(request, answer);
        answer.path("weeks").forEach(week -> assertThat(days(week)).containsOnly(new Workout("easy", 95)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choosesALegalWorkoutThatIsNotOnOffer(boolean lists) {
        ObjectNode request = Outline.request(lists, 5);
        simulator.script(new Fault.Spoil(Spoiling.UNKNOWN_CODE));
        JsonNode answer = JsonMapper.shared().readTree(Client.content(client.ask(request)));
        assertFits(request, answer);
        Workout chosen = days(answer.at("/weeks/0")).get(1);
        assertThat(chosen.code()).startsWith("workout-");
        assertThat(chosen.miles()).isEqualTo(5);
    }

    @Test
    void makesUpAWorkoutWhereThereIsNoSchema() {
        simulator.script(new Fault.Spoil(Spoiling.UNKNOWN_CODE));
        JsonNode weeks = weeks(Client.chat("JSON\n" + Outline.inputs(5)));
        assertThat(days(weeks.path(0)).get(1).code()).isEqualTo("made-up-workout");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hardensARestDayAndAnEasyDay(boolean lists) {
        JsonNode weeks = spoilt(Spoiling.WRONG_TYPE, lists);
        assertThat(days(weeks.path(0)).subList(0, 2))
                .containsExactly(new Workout("halves", 6), new Workout("halves", 5));
        assertThat(days(weeks.path(1)))
                .isEqualTo(days(weeks(Outline.request(lists, 6)).path(0)));
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void spoilsStreamedAndWholeAnswersAlike(Spoiling how) {
        String good = Client.content(client.ask(Outline.request(true, 5, 6)));
        simulator.script(Step.of(new Fault.Spoil(how)).times(2));
        String streamed = Client.joined(client.ask(Outline.streamed(Outline.request(true, 5, 6))));
        assertThat(streamed)
                .isEqualTo(Client.content(client.ask(Outline.request(true, 5, 6))))
                .isNotEqualTo(good);
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void spoilsASingleWeekToo(Spoiling how) {
        simulator.script(new Fault.Spoil(how));
        assertThat(client.ask(Outline.request(false, 16)).statusCode()).isEqualTo(200);
    }

    @Test
    void fitsAnySchemaWithSomethingMadeUp() {
        String schema = """
                {"type":"object","properties":{"a":{"type":["integer","null"],"minimum":5},"b":{"$ref":"#/$defs/d"},\
                "c":{"anyOf":[{"type":"null"},{"$ref":"#"}]},"e":{"type":"array","items":{"type":"boolean"},"minItems":3},\
                "f":{"type":"string","format":"date"},"g":{"type":"number","maximum":0.5},"h":{"const":7}},\
                "required":["a","b","c","e","f","g","h"],"additionalProperties":false,\
                "$defs":{"d":{"type":"string","enum":["x","y"]}}}""";
        ObjectNode request = Outline.request(JsonMapper.shared().createObjectNode(), (ObjectNode)
                JsonMapper.shared().readTree(schema));
        JsonNode answer = JsonMapper.shared().readTree(Client.content(client.ask(request)));
        assertFits(request, answer);
        assertThat(answer.path("b").asString()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$ref\":\"#\"}", "{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}"})
    void endsForSchemasThatReferToThemselves(String property) {
        String schema = "{\"type\":\"object\",\"properties\":{\"a\":" + property
                + "},\"required\":[\"a\"],\"additionalProperties\":false}";
        ObjectNode request = Outline.request(JsonMapper.shared().createObjectNode(), (ObjectNode)
                JsonMapper.shared().readTree(schema));
        assertThat(client.ask(request).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAnObjectInJsonMode() {
        ObjectNode request = Client.chat("Hello, JSON");
        request.putObject("response_format").put("type", "json_object");
        assertThat(JsonMapper.shared()
                        .readTree(Client.content(client.ask(request)))
                        .propertyNames())
                .isEqualTo(Set.of("answer"));
    }
}
