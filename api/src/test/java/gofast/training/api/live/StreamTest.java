package gofast.training.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestEvent;
import gofast.training.api.testing.TestJob;
import gofast.training.api.testing.TestStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedApi.class)
class StreamTest {
    private static final String WEEK = """
            {"weekIndex": 1, "phase": "base", "source": "model",
             "days": [{"dayIndex": 1, "workout": {"type": "easy", "mileage": 3.5, "coachNotes": "Läuft. 🏃\\nSlow."}}]}""";

    private final RunningApi api;
    private final TestAthlete ada;

    StreamTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    @Test
    void tellsOfTheJobThenOfWhatHappensThenOfItsEnd() {
        TestJob job = ada.job();
        Answer asSubmitted = ada.client().get(job.path());

        try (TestStream stream = follow(job)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).contains("no-cache", "no-store", "no-transform");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            TestEvent snapshot = stream.next();
            assertThat(snapshot.id()).isEqualTo("1");
            assertThat(snapshot.type()).isEqualTo("state");
            assertThat(snapshot.json()).isEqualTo(asSubmitted.body());

            job.claim();
            assertThat(stream.next())
                    .isEqualTo(new TestEvent("2", "state", "{\"state\": \"running\", \"attempt\": 1}"));
            job.week(WEEK);
            TestEvent week = stream.next();
            assertThat(week.id()).isEqualTo("3");
            assertThat(week.type()).isEqualTo("week");
            assertThat(week.json()).isEqualTo(new JsonMapper().readTree(WEEK));

            job.succeed();
            TestEvent done = stream.next();
            assertThat(done.id()).isEqualTo("4");
            assertThat(done.type()).isEqualTo("done");
            assertThat(done.json()).isEqualTo(ada.client().get(job.path()).body());
            assertThat(done.text("/state")).isEqualTo("succeeded");
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void showsAnEndedJobItsWeeksAndItsEnd() {
        TestJob job = ended();

        List<TestEvent> events = events(follow(job));

        assertThat(events).extracting(TestEvent::id).containsExactly("2", "3", "4");
        assertThat(events).extracting(TestEvent::type).containsExactly("state", "week", "done");
        assertThat(events.getFirst().text("/error/code")).isEqualTo("model-refused");
        assertThat(events.getLast().text("/error/code")).isEqualTo("model-refused");
    }

    @Test
    void showsAllWeeksSoFarToWhoComesLateAndGoesOnWithTheNext() {
        TestJob job = ada.job().claim();
        for (int week = 1; week <= 25; week++) {
            job.week("{\"weekIndex\": %d}".formatted(week));
        }

        try (TestStream stream = follow(job)) {
            TestEvent snapshot = stream.next();
            assertThat(snapshot.id()).isEqualTo("2");
            assertThat(snapshot.text("/state")).isEqualTo("running");
            for (int week = 1; week <= 25; week++) {
                assertThat(stream.next())
                        .isEqualTo(new TestEvent(
                                Integer.toString(week + 2), "week", "{\"weekIndex\": %d}".formatted(week)));
            }
            job.week("{\"weekIndex\": 26}");
            assertThat(stream.next().id()).isEqualTo("28");
        }
    }

    @Test
    void goesOnForWhoWasCutOffBetweenTheWeeksSoFar() {
        TestJob job = ended();

        List<TestEvent> events =
                events(after(job, events(follow(job)).getFirst().id()));

        assertThat(events).extracting(TestEvent::id).containsExactly("3", "4");
        assertThat(events).extracting(TestEvent::type).containsExactly("week", "done");
    }

    @Test
    void tellsTheWholeTimelineAfterNumberZero() {
        List<TestEvent> events = events(after(ended(), "0"));

        assertThat(events).extracting(TestEvent::id).containsExactly("1", "2", "3", "4");
        assertThat(events).extracting(TestEvent::type).containsExactly("state", "state", "week", "done");
    }

    @Test
    void doesNotSayWhichWorkerRunsTheJob() {
        assertThat(events(after(ended(), "0"))).noneMatch(event -> event.data().contains("worker\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "5", "999999999"})
    void hasNothingForClientsThatKnowTheEnd(String last) {
        TestStream stream = after(ended(), last);

        assertThat(stream.status()).isEqualTo(204);
        assertThat(stream.rest()).isEmpty();
    }

    @Test
    void showsTheJobToClientsThatComeWithANumberItHasNotReached() {
        try (TestStream stream = after(ada.job(), "17")) {
            assertThat(stream.next().number()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", "1.5", "1 2", "0x1", "abc", "1,2", "9999999999", "'; DROP TABLE job_events; --"})
    void refusesNumbersThatAreNone(String last) {
        ada.client()
                .send(ada.client().request(ada.job().path() + "/events").header("Last-Event-ID", last))
                .isProblem(400, "invalid-request")
                .saying("Last-Event-ID");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void showsTheJobWhereItsTimelineIsDeletedFromTheNextLineOn(int deleted) {
        TestJob job = ended();
        api.sql()
                .sql("DELETE FROM job_events WHERE job_id = :job AND sequence <= :deleted")
                .param("job", job.id())
                .param("deleted", deleted)
                .update();

        List<TestEvent> events = events(after(job, "0"));

        assertThat(events.getFirst().type()).isEqualTo("state");
        assertThat(events.getFirst().json())
                .isEqualTo(ada.client().get(job.path()).body());
        assertThat(events.getLast().id()).isEqualTo("4");
        assertThat(events.getLast().type()).isEqualTo("done");
        assertThat(events).extracting(TestEvent::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellsLongTimelinesInOrder() {
        TestJob job = ada.job().claim();
        for (int week = 1; week <= 52; week++) {
            job.week("{\"weekIndex\": %d}".formatted(week));
        }
        job.succeed();

        List<Integer> weeks = new ArrayList<>();
        events(after(job, "0")).stream()
                .filter(event -> event.type().equals("week"))
                .forEach(event -> weeks.add(event.json().at("/weekIndex").intValue()));

        assertThat(weeks).hasSize(52).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isForThoseWhoMaySeeTheJob() {
        String path = ended().path() + "/events";

        api.anybody().get(path).isProblem(401, "not-authenticated");
        api.athlete().client().get(path).isProblem(403, "not-your-job");
        assertThat(events(api.operator().stream(path))).hasSize(3);
        assertThat(events(api.service().stream(path))).hasSize(3);
        ada.client()
                .get("/api/jobs/01890a5d-ac96-774b-bcce-b302099a8057/events")
                .isProblem(404, "job-not-found");
        ada.client().get("/api/jobs/42/events").isProblem(404, "job-not-found");
    }

    @Test
    void hasNoOtherForm() {
        ApiClient client = ada.client();

        client.send(client.request(ended().path() + "/events").header("Accept", "application/json"))
                .isProblem(406, "not-acceptable")
                .saying("text/event-stream");
    }

    @Test
    void answersHeadWithoutAStream() {
        ApiClient client = ada.client();

        Answer answer =
                client.send(client.request(ada.job().path() + "/events").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
    }

    @Test
    void saysNowAndThenThatItIsStillThere() {
        try (TestStream stream = follow(ada.job())) {
            stream.awaitComment();
        }
    }

    @Test
    void lets20StreamsOfAnAthleteBe() {
        TestJob job = ada.job().claim();
        List<TestStream> streams = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            streams.add(follow(job));
        }

        Answer answer = ada.client().get(job.path() + "/events").isProblem(429, "too-many-followers");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        Answer poll = ada.client().send(ada.client().request(job.path()).header("Prefer", "wait=30"));
        assertThat(poll.hasStatus(200).header("Preference-Applied")).isEmpty();
        job.fail();
        streams.forEach(stream -> assertThat(stream.rest().getLast().type()).isEqualTo("done"));
        assertThat(events(follow(job))).hasSize(2);
    }

    private TestJob ended() {
        TestJob job = ada.job().claim();
        job.week(WEEK);
        job.fail();
        return job;
    }

    private TestStream follow(TestJob job) {
        return ada.client().stream(job.path() + "/events");
    }

    private TestStream after(TestJob job, String last) {
        return ada.client().stream(job.path() + "/events", last);
    }

    private static List<TestEvent> events(TestStream stream) {
        assertThat(stream.status()).isEqualTo(200);
        return stream.rest();
    }
}
