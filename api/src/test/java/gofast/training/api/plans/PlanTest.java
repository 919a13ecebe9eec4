package gofast.training.api.plans;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedApi.class)
class PlanTest {
    private final RunningApi api;
    private final TestAthlete ada;

    PlanTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    @Test
    void createsADraft() {
        Answer answer =
                ada.client().post("/api/training-plans", TestAthlete.PLAN).hasStatus(201);

        String path = "/api/training-plans/" + answer.idOfBody();
        assertThat(answer.header("Location")).isEqualTo(path);
        assertThat(answer.body()).isEqualTo(new JsonMapper().readTree("""
                {"id": "%s", "name": "Spring", "state": "draft", "goalTime": "3:45:00", "startDate": "2026-06-15",
                 "totalWeeks": 16, "race": {"name": "Lake Marathon", "distance": "marathon", "date": "2026-10-04"},
                 "links": {"self": "%s", "weeks": "%s/weeks"}}""".formatted(answer.text("/id"), path, path)));
        assertThat(ada.client().get(path).hasStatus(200).body()).isEqualTo(answer.body());
    }

    @Test
    void needsNoName() {
        Answer answer = create("0:22:00", "2026-01-01", "5K", "2026-01-01").hasStatus(201);

        assertThat(answer.body().has("name")).isFalse();
        assertThat(answer.body().at("/totalWeeks").intValue()).isOne();
        assertThat(answer.text("/race/distance")).isEqualTo("5k");
    }

    @Test
    void takesFiftyTwoWeeksAndNoMore() {
        assertThat(create("3:45:00", "2026-01-01", "marathon", "2026-12-30")
                        .hasStatus(201)
                        .body()
                        .at("/totalWeeks")
                        .intValue())
                .isEqualTo(52);
        assertThat(create("3:45:00", "2026-01-01", "marathon", "2026-12-31")
                        .isProblem(400, "invalid-request")
                        .detailOf("race.date"))
                .contains("52 weeks");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String before = api.stored();

        Answer answer = ada.client().post("/api/training-plans", """
                        {"name": 1, "goalTime": "3:30", "startDate": "01/02/2026", "weeks": 12,
                         "race": {"name": "", "distance": "20k", "date": "2026-02-30", "city": "Rome"}}""").isProblem(400, "invalid-request");

        assertThat(answer.wrongFields())
                .containsExactly(
                        "name",
                        "goalTime",
                        "startDate",
                        "race.name",
                        "race.distance",
                        "race.date",
                        "weeks",
                        "race.city");
        assertThat(answer.detailOf("goalTime")).contains("H:MM:SS");
        assertThat(answer.detailOf("startDate")).contains("yyyy-MM-dd");
        assertThat(answer.detailOf("race.distance")).contains("5k, 10k, 10_miles, half, marathon");
        assertThat(api.stored()).isEqualTo(before);
    }

    @Test
    void needsGoalStartAndRace() {
        Answer answer = ada.client().post("/api/training-plans", "{}").isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly("goalTime", "startDate", "race");
        assertThat(answer.detailOf("race")).contains("required");
    }

    @ParameterizedTest
    @CsvSource({
        "3:30,     2026-01-01, 2026-03-01, goalTime,  H:MM:SS",
        "0:00:00,  2026-01-01, 2026-03-01, goalTime,  0:00:00",
        "3:45:00,  1999-12-31, 2026-03-01, startDate, 2000 to 2100",
        "3:45:00,  2026-01-01, 2101-03-01, race.date, 2000 to 2100",
        "3:45:00,  2026-03-02, 2026-03-01, race.date, on or after",
    })
    void saysWhatToWriteInstead(String goal, String start, String raceDate, String field, String detail) {
        Answer answer = create(goal, start, "marathon", raceDate).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(answer.detailOf(field)).contains(detail);
    }

    @Test
    void listsOnesOwnPlansNewestFirst() {
        UUID first = ada.draft();
        UUID second = ada.draft();
        api.athlete().draft();

        Answer answer = ada.client().get("/api/training-plans").hasStatus(200);

        assertThat(answer.body().at("/trainingPlans").valueStream())
                .extracting(plan -> plan.at("/id").stringValue())
                .containsExactly(second.toString(), first.toString());
    }

    @Test
    void pagesThroughPlansOfAState() {
        UUID first = ada.draft();
        UUID active = ada.withProfile().draft();
        UUID last = ada.draft();
        ada.activate(active, ada.generate(active).hasStatus(202).idOfBody());

        Answer page =
                ada.client().get("/api/training-plans?state=draft&limit=1").hasStatus(200);
        Answer next = ada.client().get(page.text("/links/next")).hasStatus(200);

        assertThat(ids(page)).containsExactly(last);
        assertThat(page.text("/links/next"))
                .isEqualTo("/api/training-plans?state=draft&limit=1&cursor=" + page.text("/nextCursor"));
        assertThat(ids(next)).containsExactly(first);
        assertThat(next.body().has("nextCursor")).isFalse();
        assertThat(ids(ada.client().get("/api/training-plans?state=active"))).containsExactly(active);
    }

    @ParameterizedTest
    @CsvSource({
        "state=done, state, draft",
        "limit=1000, limit, 100",
        "cursor=x, cursor, nextCursor",
        "name=a, name, leave"
    })
    void refusesToListWhatItDoesNotUnderstand(String query, String field, String detail) {
        Answer answer = ada.client().get("/api/training-plans?" + query).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(answer.detailOf(field)).contains(detail);
    }

    private static List<UUID> ids(Answer answer) {
        return answer.body()
                .at("/trainingPlans")
                .valueStream()
                .map(plan -> UUID.fromString(plan.at("/id").stringValue()))
                .toList();
    }

    @Test
    void hasNoWeeksAsADraft() {
        UUID plan = ada.draft();

        assertThat(ada.client().get(weeks(plan)).hasStatus(200).body().toString())
                .isEqualTo("""
                {"trainingPlanId":"%s","weeks":[]}""".formatted(plan));
    }

    @Test
    void showsTheWeeksOfAnActivePlan() {
        UUID plan = ada.withProfile().draft();
        ada.activate(plan, ada.generate(plan).hasStatus(202).idOfBody());

        Answer shown = ada.client().get("/api/training-plans/" + plan).hasStatus(200);
        assertThat(shown.text("/state")).isEqualTo("active");
        assertThat(shown.text("/goalFiveKPace")).isEqualTo("7:04");
        assertThat(shown.body().at("/version").intValue()).isOne();
        assertThat(ada.client().get(weeks(plan)).hasStatus(200).body())
                .isEqualTo(new JsonMapper().readTree("""
                {"trainingPlanId": "%s", "version": 1, "phases": {"base": 1, "build": 1, "peak": 0, "taper": 0}, "weeks": [
                  {"weekIndex": 1, "phase": "base", "mileage": 8.1, "startDate": "2026-06-15", "days": [
                    {"dayIndex": 1, "date": "2026-06-15", "weekday": "monday",
                     "workout": {"type": "tempo", "mileage": 5, "targetPace": "8:00", "hrZone": "4",
                                 "segments": [{"type": "warmup", "distance": 1.5}]}},
                    {"dayIndex": 2, "date": "2026-06-16", "weekday": "tuesday",
                     "workout": {"type": "easy", "mileage": 3.14}}]},
                  {"weekIndex": 2, "phase": "build", "mileage": 0.0, "startDate": "2026-06-22", "days": [
                    {"dayIndex": 1, "date": "2026-06-22", "weekday": "monday",
                     "workout": {"type": "rest", "mileage": 0}}]}]}""".formatted(plan)));
    }

    @Test
    void showsWhatReviewSaidAndWhoChoseTheWeeks() {
        UUID plan = ada.withProfile().draft();
        ada.activate(plan, ada.generate(plan).hasStatus(202).idOfBody());
        api.sql().sql("""
                        UPDATE plan_versions SET score = 93,
                               violations = '[{"code": "easy-share", "severity": "warn", "detail": "much is hard"}]',
                               origins = '[{"week": 2, "source": "template", "steps": []}]'
                         WHERE training_plan_id = :plan
                        """).param("plan", plan).update();

        Answer shown = ada.client().get("/api/training-plans/" + plan).hasStatus(200);

        assertThat(shown.body().at("/review")).isEqualTo(new JsonMapper().readTree("""
                {"score": 93,
                 "warnings": [{"code": "easy-share", "severity": "warn", "detail": "much is hard"}]}"""));
        Answer weeks = ada.client().get(weeks(plan)).hasStatus(200);
        assertThat(weeks.body().at("/weeks/0").has("source")).isFalse();
        assertThat(weeks.body().at("/weeks/1/source").asString()).isEqualTo("template");
    }

    @Test
    void showsADraftThatLacksEverything() {
        UUID plan = UUID.randomUUID();
        api.sql()
                .sql("INSERT INTO training_plans (id, subject) VALUES (:id, :subject)")
                .param("id", plan)
                .param("subject", ada.subject())
                .update();

        assertThat(ada.client()
                        .get("/api/training-plans/" + plan)
                        .hasStatus(200)
                        .body()
                        .propertyNames())
                .containsExactly("id", "state", "links");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/weeks"})
    void showsPlansToTheirAthleteOnly(String what) {
        String path = "/api/training-plans/" + ada.draft() + what;

        api.athlete().client().get(path).isProblem(403, "not-your-training-plan");
        api.anybody().get(path).isProblem(401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "42", "42/weeks"})
    void doesNotKnowOtherIds(String id) {
        ada.client().get("/api/training-plans/" + id).isProblem(404, "training-plan-not-found");
    }

    private Answer create(String goalTime, String startDate, String distance, String raceDate) {
        return ada.client().post("/api/training-plans", """
                {"goalTime": "%s", "startDate": "%s", "race": {"name": "R", "distance": "%s", "date": "%s"}}""".formatted(goalTime, startDate, distance, raceDate));
    }

    private static String weeks(UUID plan) {
        return "/api/training-plans/" + plan + "/weeks";
    }
}
