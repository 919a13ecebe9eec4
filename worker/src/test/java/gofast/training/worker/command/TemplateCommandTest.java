package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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
                "--distance half --weeks 12 --start 2026-01-05 --five-k-pace 8:00 --max-heart-rate 190"
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

        assertThat(plan.propertyNames()).containsExactly("id", "raceMiles", "weeks");
        JsonNode week = plan.path("weeks").path(0);
        assertThat(week.propertyNames()).containsExactly("weekIndex", "phase", "mileage", "startDate", "days");
        assertThat(week.path("days").path(0).propertyNames()).containsExactly("dayIndex", "date", "weekday", "workout");
        assertThat(week.at("/days/6/workout/paceRange").asString()).matches("\\d+:\\d\\d.*");
    }
}
