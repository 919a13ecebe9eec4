package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest {
    private static final String RACE_DAYS = """
            "days": [
              {"dayIndex": 1, "workout": {"type": "easy", "mileage": 3}},
              {"dayIndex": 2, "workout": {"type": "rest", "mileage": 0}},
              {"dayIndex": 3, "workout": {"type": "easy", "mileage": 3}},
              {"dayIndex": 4, "workout": {"type": "rest"}},
              {"dayIndex": 5, "workout": {"type": "rest", "mileage": 0, "label": "Rest"}},
              {"dayIndex": 6, "workout": {"type": "rest", "mileage": 0}},
              {"dayIndex": 7, "workout": {"type": "race", "mileage": 3.1}}]""";

    @TempDir
    Path directory = Path.of("");

    @Test
    void findsNoErrorsInThePublishedPlans() throws IOException {
        Ran ran = review(published());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines()).hasSize(8).allSatisfy(line -> {
            JsonNode review = Json.MAPPER.readTree(line);
            assertThat(review.propertyNames()).containsExactly("id", "errors", "warnings", "score", "parts");
            assertThat(review.path("errors")).isEmpty();
            assertThat(review.path("score").asInt()).isBetween(50, 100);
        });
    }

    @Test
    void findsADefect() throws IOException {
        Ran ran = review(published().replaceFirst("\"long_run\",11.0", "\"long_run\",31.0"));

        assertThat(ran.exitCode()).isEqualTo(1);
        JsonNode errors = Json.MAPPER
                .readTree(ran.out().lines().findFirst().orElseThrow())
                .path("errors");
        assertThat(errors).isNotEmpty();
        assertThat(errors.path(0).propertyNames()).containsExactly("code", "week", "day", "what", "value", "limit");
    }

    @Test
    void readsWhatTheApiAnswers() throws IOException {
        Ran ran = review("""
                {"trainingPlanId": "0189", "version": 1, "weeks": [
                  {"weekIndex": 1, "phase": "taper", "mileage": 9.1, %s}]}""".formatted(RACE_DAYS));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("{\"id\":\"0189\",\"errors\":[]");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void findsMissingWeeks() throws IOException {
        Ran ran = review("""
                [{"weeks": [{"weekIndex": 2, "phase": "taper", %s}]}]""".formatted(RACE_DAYS));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("{\"id\":\"1\"").contains("\"code\":\"week-missing\",\"week\":1,\"day\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"weeks\":", "", "7", "null", "\"plan\"", "{\"weeks\": []} {}", "{\"weeks\": [NaN]}"})
    void refusesWhatIsNoPlan(String text) throws IOException {
        Ran ran = review(text);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasLineCount(1).startsWith("FILE: ");
    }

    /** Every plan of a file has its line, however broken one of them is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7                                                      | unreadable           | 0 | 0",
                "{\"weeks\": 7}                                         | unreadable           | 0 | 0",
                "{\"weeks\": [[]]}                                      | unreadable           | 0 | 0",
                "{\"raceMiles\": \"far\", \"weeks\": [[]]}               | unreadable           | 0 | 0",
                "{\"weeks\": [{\"weekIndex\": 1, \"days\": []}]}        | unreadable           | 0 | 0",
                "{\"raceMiles\": 26.2, \"weeks\": []}                   | plan-length          | 0 | 0",
                "{\"raceMiles\": 26.2, \"weeks\": [[[\"easy\"]]]}       | mileage-out-of-range | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[[\"easy\", \"5\"]]]}  | mileage-out-of-range | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[[\"easy\", 1e999]]]}  | mileage-out-of-range | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[[\"easy\", null]]]} | mileage-out-of-range | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[[5, \"easy\"]]]}    | type-unknown         | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[7]]}                | type-unknown         | 1 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [[[\"easy\", 5]], 7]} | day-missing          | 2 | 1",
                "{\"raceMiles\": 26.2, \"weeks\": [7]}                  | week-unknown         | 0 | 0",
                "{\"raceMiles\": 26.2, \"weeks\": [{\"weekIndex\": 1}]} | day-missing          | 1 | 7"
            })
    void findsWhatAPlanLacks(String plan, String code, int week, int day) throws IOException {
        Ran ran = review("[" + plan + ", " + plan + "]");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"code\":\"%s\",\"week\":%d,\"day\":%d,".formatted(code, week, day)));
    }

    @Test
    void takesMilesBeyondAllNumbersForWhatTheyAre() throws IOException {
        String huge = "1" + "0".repeat(400);

        Ran ran = review("{\"raceMiles\": %s, \"weeks\": [[[\"easy\", %s]]]}".formatted(huge, huge));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("mileage-out-of-range");
    }

    @Test
    void letsPlansWithoutPhasesRaceForPractice() throws IOException {
        Ran ran = review("""
                {"weeks": [{"weekIndex": 1, %s}, {"weekIndex": 2, %s}]}""".formatted(RACE_DAYS, RACE_DAYS));

        assertThat(ran.out()).contains("\"errors\":[]");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Ran ran = Ran.command("review", directory.resolve("missing.json").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1).startsWith("FILE: ").contains("cannot be read");
    }

    private Ran review(String text) throws IOException {
        Path file = directory.resolve("plans.json");
        Files.writeString(file, text);
        return Ran.command("review", file.toString());
    }

    private static String published() throws IOException {
        try (InputStream file = Review.class.getResourceAsStream("published-plans.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
