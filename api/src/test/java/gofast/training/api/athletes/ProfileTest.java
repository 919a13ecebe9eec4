package gofast.training.api.athletes;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedApi.class)
class ProfileTest {
    private static final String FULL = TestAthlete.FULL_PROFILE;

    private final RunningApi api;
    private final TestAthlete ada;

    ProfileTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    @Test
    void returnsTheWholeProfile() {
        Answer answer = put(FULL).hasStatus(200);

        UUID id = answer.idOfBody();
        assertThat(answer.body()).isEqualTo(new JsonMapper().readTree("{\"id\":\"" + id + "\"," + FULL.substring(1)));
        assertThat(row())
                .containsEntry("id", id)
                .containsEntry("name", "Ada Lovelace 🏃")
                .containsEntry("five_k_pace_seconds", 450)
                .containsEntry("experience", "beginner")
                .containsEntry("weekly_mileage", 20.5)
                .containsEntry("longest_recent_run", 8.0)
                .containsEntry("run_days", 4)
                .containsEntry("long_run_day", "saturday")
                .containsEntry("off", "monday,friday")
                .containsEntry("max_heart_rate", 188)
                .containsEntry("birth_year", 1985);
    }

    @Test
    void clearsWhatIsLeftOut() {
        UUID id = put(FULL).idOfBody();

        Answer answer = put("""
                {"name": " Ada ", "fiveKPace": "7:10", "experience": null}""").hasStatus(200);

        assertThat(answer.body().toString()).isEqualTo("""
                {"id":"%s","name":"Ada","fiveKPace":"7:10","daysOff":[]}""".formatted(id));
        assertThat(row()).containsEntry("five_k_pace_seconds", 430).containsEntry("off", "");
        assertThat(row().values()).filteredOn(value -> value == null).hasSize(7);
    }

    @Test
    void keepsOneProfilePerAthlete() {
        TestAthlete eve = api.athlete().withProfile();

        assertThat(put(FULL).idOfBody()).isEqualTo(put(FULL).idOfBody());
        assertThat(eve.client().put("/api/athletes/me", FULL).idOfBody())
                .isNotEqualTo(put(FULL).idOfBody());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        put(FULL);
        String before = api.stored();

        Answer answer = put("""
                {"fiveKPace": "fast", "experience": "pro", "weeklyMileage": "20", "longestRecentRun": -1, "runDays": 8,
                 "longRunDay": "Sunday", "daysOff": "monday", "maxHeartRate": 99, "birthYear": 1899.5,
                 "shoeSize": 43}""").isProblem(400, "invalid-request").saying("errors");

        assertThat(answer.wrongFields())
                .containsExactly(
                        "name",
                        "fiveKPace",
                        "experience",
                        "weeklyMileage",
                        "longestRecentRun",
                        "runDays",
                        "longRunDay",
                        "daysOff",
                        "maxHeartRate",
                        "birthYear",
                        "shoeSize");
        assertThat(api.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name             | \"\"                     | 1 to 100 characters",
                "name             | \"   \"                  | 1 to 100 characters",
                "name             | null                     | required",
                "name             | \"a\\u0000b\"            | control characters",
                "name             | \"a\\nb\"                | control characters",
                "name             | \"a\\ud800b\"            | control characters",
                "name             | [\"Ada\"]                | in quotes",
                "fiveKPace        | \"7\"                    | \"m:ss\"",
                "fiveKPace        | \"2:59\"                 | between 3:00 and 30:00",
                "fiveKPace        | 450                      | in quotes",
                "experience       | \"pro\"                  | beginner, intermediate, advanced",
                "weeklyMileage    | 200.1                    | from 0 to 200",
                "weeklyMileage    | 1e999                    | from 0 to 200",
                "longestRecentRun | 101                      | from 0 to 100",
                "runDays          | 2                        | from 3 to 7",
                "runDays          | 99999999999999999999     | from 3 to 7",
                "runDays          | true                     | from 3 to 7",
                "longRunDay       | \"someday\"              | monday, tuesday",
                "daysOff          | [\"monday\", 7]          | in quotes",
                "daysOff          | [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"] | at least 3 days",
                "maxHeartRate     | 231                      | from 100 to 230",
                "birthYear        | 1899                     | from 1900 to",
            })
    void saysWhatToWriteInstead(String field, String value, String detail) {
        String others = field.equals("name") ? "\"fiveKPace\": \"7:30\"" : "\"name\": \"Ada\"";
        String pace = field.equals("name") || field.equals("fiveKPace") ? "" : ", \"fiveKPace\": \"7:30\"";

        Answer answer =
                put("{%s%s, \"%s\": %s}".formatted(others, pace, field, value)).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(answer.detailOf(field)).contains(detail);
    }

    @Test
    void refusesDaysThatContradictEachOther() {
        Answer answer = put("""
                {"name": "Ada", "fiveKPace": "7:30", "runDays": 6, "longRunDay": "monday",
                 "daysOff": ["monday", "monday", "friday"]}""").isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly("runDays", "longRunDay");
        assertThat(answer.detailOf("runDays")).contains("at most 5");
    }

    @Test
    void takesNobodyYoungerThanFive() {
        int year = Year.now(ZoneOffset.UTC).getValue();

        put("{\"name\": \"Ada\", \"fiveKPace\": \"7:30\", \"birthYear\": %d}".formatted(year - 5))
                .hasStatus(200);
        put("{\"name\": \"Ada\", \"fiveKPace\": \"7:30\", \"birthYear\": %d}".formatted(year - 3))
                .isProblem(400, "invalid-request");
    }

    @Test
    void takesNamesOfAHundredCharacters() {
        put("{\"name\": \"%s\", \"fiveKPace\": \"7:30\"}".formatted("🏃".repeat(100)))
                .hasStatus(200);
        put("{\"name\": \"%s\", \"fiveKPace\": \"7:30\"}".formatted("🏃".repeat(101)))
                .isProblem(400, "invalid-request");
    }

    @Test
    void needsAToken() {
        api.anybody().put("/api/athletes/me", FULL).isProblem(401, "not-authenticated");
    }

    private Answer put(String json) {
        return ada.client().put("/api/athletes/me", json);
    }

    private Map<String, @Nullable Object> row() {
        return api.sql().sql("""
                        SELECT id, name, five_k_pace_seconds, experience, weekly_mileage, longest_recent_run, run_days,
                               long_run_day, array_to_string(days_off, ',') AS off, max_heart_rate, birth_year
                          FROM athletes WHERE subject = :subject
                        """).param("subject", ada.subject()).query().singleRow();
    }
}
