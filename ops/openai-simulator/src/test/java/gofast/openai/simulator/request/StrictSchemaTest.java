package gofast.openai.simulator.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StrictSchemaTest {

    private static void check(String schema) {
        new StrictSchema("plan", JsonMapper.shared().readTree(schema.replace('\'', '"'))).check();
    }

    private static String object(String properties, String required) {
        return "{'type':'object','properties':{" + properties + "},'required':[" + required
                + "],'additionalProperties':false}";
    }

    private static String of(String property) {
        return object("'a':" + property, "'a'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'string','enum':['x','y'],'description':'d'}",
                "{'type':['string','null'],'pattern':'^a'}",
                "{'type':'array','minItems':7,'maxItems':7,'items':{'type':'integer','minimum':1,'maximum':7}}",
                "{'anyOf':[{'type':'number'},{'type':'null'}]}",
                "{'type':'object','properties':{},'required':[],'additionalProperties':false}",
                "{'$ref':'#'}",
                "{'type':'string','format':'date'}",
                "{'const':1}"
            })
    void takesWhatStrictModeTakes(String property) {
        assertThatCode(() -> check(of(property))).doesNotThrowAnyException();
    }

    @Test
    void followsReferencesToDefinitions() {
        String schema =
                of("{'$ref':'#/$defs/day'}").replaceFirst("\\{", "{'\\$defs':{'day':" + of("{'type':'null'}") + "},");
        assertThatCode(() -> check(schema)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(schema.replace("/$defs/day", "/$defs/week")))
                .hasMessageContaining("leads nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string','minLength':1}|'minLength' is not permitted",
                "{'type':'string','default':'x'}|'default' is not permitted",
                "{'type':'string','format':'phone'}|'phone' is not a supported format",
                "{'type':'string','enum':'x'}|'enum' is not an array",
                "{'type':'array','items':{'type':'null'},'minItems':1.5}|'minItems' is not an integer",
                "{'type':'object','properties':[],'required':[],'additionalProperties':false}|'properties' is not an object",
                "{'type':'object','patternProperties':{},'properties':{},'required':[],'additionalProperties':false}|'patternProperties' is not permitted",
                "{'dependentRequired':{}}|'dependentRequired' is not permitted",
                "{'allOf':[]}|'allOf' is not permitted",
                "{'not':{}}|'not' is not permitted",
                "{'oneOf':[]}|'oneOf' is not permitted",
                "{'if':{}}|'if' is not permitted",
                "{}|must have a 'type' key",
                "{'type':'text'}|unknown type",
                "{'type':'array'}|array schema missing items",
                "{'type':'string','enum':[]}|at least one value",
                "{'type':'object','properties':{},'required':[]}|'additionalProperties' is required",
                "{'type':'object','properties':{},'required':[],'additionalProperties':true}|'additionalProperties' is required",
                "{'type':['object','null'],'properties':{},'additionalProperties':false}|'required' is required",
                "{'type':'array','items':{'type':'object','properties':{'b':{'type':'null'}},'required':[],'additionalProperties':false}}|In context=('properties', 'a', 'items'), 'required'",
                "{'anyOf':[{'type':'null'},{'type':'nil'}]}|('properties', 'a', 'anyOf', '1')",
                "7|must be an object"
            })
    void refusesWhatStrictModeRefuses(String property, String message) {
        assertThatThrownBy(() -> check(of(property)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'type':'array','items':{'type':'null'}}", "{}", "{'anyOf':[]}", "{'type':['object','null']}"})
    void wantsAnObjectAtTheRoot(String schema) {
        assertThatThrownBy(() -> check(schema)).hasMessageContaining("at its root");
    }

    @Test
    void wantsEveryPropertyRequiredAndNoOther() {
        assertThatThrownBy(() -> check(object("'a':{'type':'null'}", ""))).hasMessageContaining("every key");
        assertThatThrownBy(() -> check(object("", "'a'"))).hasMessageContaining("every key");
    }

    @Test
    void countsPropertiesAndEnumValues() {
        assertThatCode(() -> check(wide(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(wide(101))).hasMessageContaining("more than 100 properties");
        assertThatCode(() -> check(of(choices(500)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(of(choices(501)))).hasMessageContaining("more than 500 enum values");
    }

    private static String wide(int properties) {
        return object(
                IntStream.range(0, properties)
                        .mapToObj(i -> "'p" + i + "':{'type':'null'}")
                        .collect(Collectors.joining(",")),
                IntStream.range(0, properties).mapToObj(i -> "'p" + i + "'").collect(Collectors.joining(",")));
    }

    private static String choices(int values) {
        return IntStream.range(0, values)
                .mapToObj(i -> "'v" + i + "'")
                .collect(Collectors.joining(",", "{'type':'string','enum':[", "]}"));
    }

    @Test
    void takesNoAlternativesAtTheRoot() {
        String schema = object("", "").replaceFirst("\\{", "{'anyOf':[{'type':'null'}],");
        assertThatThrownBy(() -> check(schema)).hasMessageContaining("'anyOf' is not permitted at the root");
    }

    @Test
    void takesTheNameOfItsDialect() {
        String schema =
                object("", "").replaceFirst("\\{", "{'\\$schema':'https://json-schema.org/draft/2020-12/schema',");
        assertThatCode(() -> check(schema)).doesNotThrowAnyException();
    }

    @Test
    void countsTheCharactersOfNamesAndValues() {
        assertThatCode(() -> check(of("{'type':'string','enum':['" + "x".repeat(14_999) + "']}")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(of("{'type':'string','enum':['" + "x".repeat(15_000) + "']}")))
                .hasMessageContaining("more than 15000 characters of names");
        assertThatThrownBy(() -> check(of(choices(251).replace("'v", "'" + "v".repeat(30)))))
                .hasMessageContaining("more than 7500 characters in one enum");
    }

    @Test
    void limitsTheNesting() {
        String schema = "{'type':'null'}";
        for (int depth = 1; depth < 10; depth++) {
            schema = of(schema);
        }
        String deepest = schema;
        assertThatCode(() -> check(deepest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(of(deepest))).hasMessageContaining("11 levels of nesting");
    }
}
