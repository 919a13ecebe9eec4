package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.training.local.Api.ApiException;
import gofast.training.local.MainJob.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainJobTest {
    private static final String PLAN = "00000000-0000-7000-8000-000000000001";
    private static final Clock SUNDAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final FakeApi api;
    private final Printed printed = new Printed();
    private final Stop stop = new Stop();

    MainJobTest() throws IOException {
        api = new FakeApi();
    }

    @BeforeEach
    void answerUpToTheJob() {
        api.answer("PUT /api/athletes/me", 200, "{}");
        api.answer("POST /api/training-plans", 201, "{\"id\":\"" + PLAN + "\",\"state\":\"draft\"}");
        api.answer("POST /api/training-plan/generate", 202, job("queued", 0, ""));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void followsTheJobToThePlan() {
        api.answer("GET /api/jobs/7", 200, job("running", 1, ""));
        api.answer(
                "GET /api/jobs/7", 200, job("succeeded", 16, ",\"result\":{\"version\":1,\"weeks\":16,\"days\":112}"));
        api.answer("GET /api/training-plans/" + PLAN, 200, """
                {"id":"%s","name":"My marathon","state":"active","goalTime":"3:45:00","goalFiveKPace":"7:35",
                 "race":{"name":"City Marathon","distance":"marathon","date":"2027-03-14"}}""".formatted(PLAN));
        api.answer("GET /api/training-plans/" + PLAN + "/weeks", 200, """
                {"weeks":[{"weekIndex":1,"phase":"base","mileage":25.5,"startDate":"2026-11-23","days":[
                 {"dayIndex":1,"date":"2026-11-23","weekday":"monday","workout":{"type":"easy","mileage":4.5}}]}]}""");

        Outcome outcome = run();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Planned.class, planned -> {
            assertThat(planned.plan().state()).isEqualTo("active");
            assertThat(planned.weeks())
                    .singleElement()
                    .satisfies(
                            week -> assertThat(week.days().getFirst().workout().mileage())
                                    .isEqualTo(4.5));
        });
        assertThat(printed.text().lines())
                .containsExactly("  week 0 of 16 (queued)", "  week 1 of 16", "  week 16 of 16");
    }

    @Test
    void asksForAMarathonSixteenWeeksFromNextMonday() {
        api.answer("GET /api/jobs/7", 200, job("cancelled", 0, ""));

        run();

        assertThat(api.requests())
                .allSatisfy(request -> assertThat(request).contains("Bearer the-token"))
                .element(1)
                .asString()
                .contains("\"startDate\":\"2026-11-23\"", "\"date\":\"2027-03-14\"", "\"distance\":\"marathon\"");
    }

    @Test
    void startsAWeekLaterOnAMonday() {
        Clock monday = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

        assertThat(MainJob.nextMonday(monday)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void tellsWhyAJobFailed() {
        api.answer("GET /api/jobs/7", 200, job("failed", 3, """
                ,"error":{"code":"answer-unreadable","detail":"The answer is no plan.","retryable":true}"""));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("answer-unreadable: The answer is no plan."));
    }

    @Test
    void tellsOfACancelledJob() {
        api.answer("GET /api/jobs/7", 200, job("cancelled", 3, ""));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("it is cancelled"));
    }

    @Test
    void repeatsTheDetailOfAProblem() {
        api.answer("GET /api/jobs/7", 403, """
                {"type":"/problems/not-your-job","status":403,"detail":"The job belongs to another athlete."}""");

        assertThatThrownBy(this::run)
                .isInstanceOf(ApiException.class)
                .hasMessage("GET /api/jobs/7: 403: The job belongs to another athlete.");
    }

    @Test
    void repeatsWhatIsNoProblemAsItIs() {
        api.answer("GET /api/jobs/7", 502, "<html>Bad gateway</html>");

        assertThatThrownBy(this::run).hasMessage("GET /api/jobs/7: 502: <html>Bad gateway</html>");
    }

    @Test
    void endsWhenAskedToStop() {
        stop.ask();

        assertThatThrownBy(this::run).isInstanceOf(StoppedException.class);
    }

    private Outcome run() {
        try (var client = new Api(api.base(), "the-token")) {
            return new MainJob(client, ProgressView.on(printed.stream(), false), stop, SUNDAY).run();
        }
    }

    private static String job(String state, int weeksDone, String more) {
        return """
                {"id":"7","kind":"generate","state":"%s","progress":{"weeksDone":%d,"totalWeeks":16}%s}""".formatted(state, weeksDone, more);
    }
}
