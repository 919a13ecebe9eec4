package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TemplateCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void printsALineForEachWeek() {
        Ran ran = Ran.line("template --distance half --weeks 12 --start 2026-01-05 --five-k-pace 7:30");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().skip(12).limit(1))
                .first()
                .asString()
                .startsWith("12 ")
                .endsWith(" 13.1");
        assertThat(ran.out()).matches("[\\x20-\\x7e\\s]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--distance marathon --weeks 16 --start 2026-01-05 --five-k-pace 7:30",
                "--distance marathon --weeks 18 --start 2026-01-05 --five-k-pace 10:00 --experience beginner",
                "--distance 10k --race-day 2026-03-28 --start 2026-01-07 --five-k-pace 6:30 --experience advanced",
                "--distance half --weeks 12 --start 2026-01-05 --five-k-pace 8:00 --max-heart-rate 190",
                "--distance marathon --weeks 16 --start 2026-01-05 --five-k-pace 7:30 --phases 10,2,2,2",
                "--distance half --weeks 24 --start 2026-01-05 --five-k-pace 7:30 --phases percentages"
            })
    void givesWhatReviewAccepts(String options) throws IOException {
        Path file = directory.resolve("plan.json");
        Files.writeString(file, Ran.line("template --json " + options).out());

        Ran review = Ran.command("review", file.toString());

        assertThat(review.err()).isEmpty();
        JsonNode line = Json.MAPPER.readTree(review.out());
        assertThat(line.path("errors")).isEmpty();
        assertThat(line.path("id").asString()).isEqualTo("template");
        assertThat(review.exitCode()).isZero();
    }

    @Test
    void namesFieldsAsTheApiDoes() {
        JsonNode plan = Json.MAPPER.readTree(
                Ran.line("template --json --distance half --weeks 12 --start 2026-01-05 --five-k-pace 7:30")
                        .out());

        assertThat(plan.propertyNames()).containsExactly("id", "raceMiles", "phases", "weeks");
        JsonNode week = plan.path("weeks").path(0);
        assertThat(week.propertyNames()).containsExactly("weekIndex", "phase", "mileage", "startDate", "days");
        assertThat(week.path("days").path(0).propertyNames()).containsExactly("dayIndex", "date", "weekday", "workout");
        assertThat(week.at("/days/6/workout/paceRange").asString()).matches("\\d+:\\d\\d.*");
    }

    /** A plan says what it was made for, so that review holds it against that and not against what became of it. */
    @ParameterizedTest
    @CsvSource({"base, 8, 'phase-out-of-place\",\"week\":8'", "'', 16, 'phase-unknown\",\"week\":16'"})
    void remembersThePhasesItWasGiven(String phase, int week, String error) throws IOException {
        assertThat(spoilt(plan -> ((ObjectNode) plan.path("weeks").path(week - 1)).put("phase", phase)))
                .contains(error);
    }

    @Test
    void remembersHowManyWeeksItHas() throws IOException {
        assertThat(spoilt(plan -> ((ArrayNode) plan.path("weeks")).remove(15))).contains("week-missing\",\"week\":16");
    }

    @Test
    void remembersThatItIsForABeginner() throws IOException {
        assertThat(spoilt(plan -> plan.path("weeks")
                        .path(2)
                        .path("days")
                        .forEach(day -> ((ObjectNode) day.path("workout"))
                                .put("type", "easy")
                                .put("mileage", 3))))
                .contains("no-rest-day\",\"week\":3");
    }

    private String spoilt(Consumer<JsonNode> spoil) throws IOException {
        JsonNode plan = Json.MAPPER.readTree(Ran.line("template --json --distance marathon --weeks 16"
                        + " --start 2026-01-05 --five-k-pace 9:00 --experience beginner")
                .out());
        spoil.accept(plan);
        Path file = directory.resolve("spoilt.json");
        Files.writeString(file, Json.line(plan));
        Ran review = Ran.command("review", file.toString());
        assertThat(review.exitCode()).isEqualTo(1);
        return review.out();
    }
}
