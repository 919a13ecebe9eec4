package gofast.training.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutlineCommandTest {
    private static final String MARATHON =
            "outline --distance marathon --weeks 16 --start 2026-01-05 --five-k-pace 7:30";

    @Test
    void printsALineForEachWeek() {
        Ran ran = Ran.line(MARATHON);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().limit(17))
                .first()
                .asString()
                .matches("week +dates +phase +miles +mon +tue +wed +thu +fri +sat +sun");
        assertThat(ran.out().lines().skip(1).limit(16))
                .allMatch(line -> line.matches("\\d+ +2026-.. *.*"))
                .last()
                .asString()
                .startsWith("16    2026-04-20 to 2026-04-26  taper")
                .endsWith("race 26.2");
    }

    @Test
    void printsJson() {
        JsonNode outline = Json.MAPPER.readTree(Ran.line(MARATHON + " --json").out());

        assertThat(outline.propertyNames()).containsExactly("weeks", "advice");
        assertThat(outline.path("weeks")).hasSize(16);
        JsonNode first = outline.path("weeks").path(0);
        assertThat(first.propertyNames())
                .containsExactly("weekIndex", "phase", "cutback", "mileage", "longRun", "days");
        assertThat(first.path("days")).hasSize(7);
        assertThat(first.path("days").path(0).propertyNames())
                .containsExactly("dayIndex", "date", "weekday", "type", "miles");
        assertThat(first.at("/days/6/weekday").asString()).isEqualTo("sunday");
    }

    @Test
    void takesEveryOption() {
        Ran ran = Ran.line(MARATHON
                + " --experience beginner --run-days 4 --long-run-day sunday --weekly-mileage 20 --days-off friday,monday"
                + " --longest-recent-run 8 --race-day 2026-04-26 --goal-time 3:55:00 --max-heart-rate 190"
                + " --birth-year 1990 --phases 4,6,3,3 --json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        JsonNode weeks = Json.MAPPER.readTree(ran.out()).path("weeks");
        assertThat(weeks.valueStream()
                        .filter(week -> week.path("phase").asString().equals("build")))
                .hasSize(6);
        assertThat(weeks.valueStream().map(week -> week.at("/days/4/type").asString()))
                .containsOnly("rest");
    }

    @Test
    void racesOnTheLastSundayOrTheGivenDay() {
        String fromWednesday = "outline --distance 10k --start 2026-01-07 --five-k-pace 7:30 --json";

        JsonNode sunday =
                Json.MAPPER.readTree(Ran.line(fromWednesday + " --weeks 8").out());
        assertThat(sunday.at("/weeks/7/days/4/type").asString()).isEqualTo("race");
        assertThat(sunday.at("/weeks/7/days/4/date").asString()).isEqualTo("2026-03-01");
        JsonNode given = Json.MAPPER.readTree(
                Ran.line(fromWednesday + " --race-day 2026-02-28").out());
        assertThat(given.at("/weeks/7/days/3/type").asString()).isEqualTo("race");
    }
}
