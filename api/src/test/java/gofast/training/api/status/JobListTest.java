package gofast.training.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedApi.class)
class JobListTest {
    private final RunningApi api;
    private final TestAthlete ada;

    JobListTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    @Test
    void listsOnesOwnJobsNewestFirst() {
        UUID first = ada.generate(ada.draft()).hasStatus(202).idOfBody();
        UUID second = ada.generate(ada.draft()).hasStatus(202).idOfBody();
        TestAthlete eve = api.athlete().withProfile();
        eve.generate(eve.draft()).hasStatus(202);

        Answer answer = ada.client().get("/api/jobs").hasStatus(200);

        assertThat(ids(answer)).containsExactly(second, first);
        assertThat(answer.body().at("/jobs/1"))
                .isEqualTo(ada.client().get("/api/jobs/" + first).body());
        assertThat(answer.body().has("nextCursor")).isFalse();
        assertThat(answer.body().at("/links").toString()).isEqualTo("""
                {"self":"/api/jobs"}""");
    }

    @Test
    void hasNothingForSomebodyWhoNeverAskedForAnything() {
        assertThat(api.athlete().client().get("/api/jobs").hasStatus(200).body().toString())
                .isEqualTo("""
                {"jobs":[],"links":{"self":"/api/jobs"}}""");
    }

    @Test
    void pagesThroughAllOnceAlthoughNewOnesCome() {
        UUID plan = ada.draft();
        List<UUID> all = endedJobs(plan, 7);
        var seen = new ArrayList<UUID>();
        String next = "/api/jobs?state=cancelled&limit=3";
        while (!next.isEmpty()) {
            Answer page = ada.client().get(next).hasStatus(200);
            assertThat(page.text("/links/self")).isEqualTo(next);
            assertThat(page.text("/links/next")).contains(page.text("/nextCursor"));
            seen.addAll(ids(page));
            next = page.text("/links/next");
            endedJobs(plan, 1);
        }

        assertThat(seen).containsExactlyElementsOf(all);
    }

    /** Rows of one statement have one time, so that only their ids tell them apart. */
    @Test
    void leavesNothingOutWhereManyAreOfTheSameInstant() {
        UUID plan = ada.draft();
        List<UUID> all = endedJobs(plan, 5);
        api.sql()
                .sql("UPDATE generation_jobs SET created_at = now() WHERE training_plan_id = :plan")
                .param("plan", plan)
                .update();

        Answer first = ada.client().get("/api/jobs?limit=2").hasStatus(200);
        Answer second = ada.client().get(first.text("/links/next")).hasStatus(200);
        Answer third = ada.client().get(second.text("/links/next")).hasStatus(200);

        var seen = new ArrayList<>(ids(first));
        seen.addAll(ids(second));
        seen.addAll(ids(third));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.body().has("nextCursor")).isFalse();
    }

    @Test
    void filtersByPlanAndState() {
        UUID plan = ada.draft();
        List<UUID> ended = endedJobs(plan, 2);
        UUID queued = ada.generate(plan).hasStatus(202).idOfBody();
        UUID other = ada.generate(ada.draft()).hasStatus(202).idOfBody();

        assertThat(ids(ada.client().get("/api/jobs?state=queued"))).containsExactly(other, queued);
        assertThat(ids(ada.client().get("/api/jobs?trainingPlanId=" + plan)))
                .containsExactly(queued, ended.get(0), ended.get(1));
        assertThat(ids(ada.client().get("/api/jobs?state=cancelled&trainingPlanId=" + plan)))
                .containsExactlyElementsOf(ended);
        assertThat(ids(ada.client().get("/api/jobs?trainingPlanId=" + UUID.randomUUID())))
                .isEmpty();
        assertThat(ids(api.athlete().client().get("/api/jobs?trainingPlanId=" + plan)))
                .isEmpty();
    }

    @Test
    void listsTheJobsOfOthersForOperatorsAndServicesOnly() {
        UUID job = ada.generate(ada.draft()).hasStatus(202).idOfBody();
        String path = "/api/jobs?athlete=" + ada.subject();

        for (ApiClient somebody : List.of(api.operator(), api.service(), ada.client())) {
            assertThat(ids(somebody.get(path).hasStatus(200))).containsExactly(job);
        }
        assertThat(ids(api.operator().get("/api/jobs").hasStatus(200))).isEmpty();
        api.athlete().client().get(path).isProblem(403, "forbidden");
        api.anybody().get(path).isProblem(401, "not-authenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0                     | limit          | from 1 to 100",
                "limit=101                   | limit          | from 1 to 100",
                "limit=-1                    | limit          | from 1 to 100",
                "limit=99999999999           | limit          | from 1 to 100",
                "limit=                      | limit          | from 1 to 100",
                "limit=1&limit=2             | limit          | once",
                "state=done                  | state          | queued, running, retrying, succeeded, failed, cancelled",
                "state=QUEUED                | state          | queued, running",
                "state=                      | state          | queued, running",
                "trainingPlanId=1-2-3-4-5    | trainingPlanId | an id",
                "cursor=                     | cursor         | nextCursor",
                "cursor=abc                  | cursor         | nextCursor",
                "cursor=%27%20OR%201=1       | cursor         | nextCursor",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | cursor | nextCursor",
                "cursor=f_________________________________ | cursor | nextCursor",
                "cursor=f_______________________________ | cursor | nextCursor",
                "athlete=                    | athlete        | 1 to 255",
                "athlete=a%00b               | athlete        | control",
                "page=2                      | page           | no such query parameter",
            })
    void saysWhatToWriteInstead(String query, String field, String detail) {
        Answer answer = ada.client().get("/api/jobs?" + query).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).contains(field);
        assertThat(answer.detailOf(field)).contains(detail);
    }

    /** Newest first. */
    private List<UUID> endedJobs(UUID plan, int count) {
        var jobs = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            UUID job = ada.generate(plan).hasStatus(202).idOfBody();
            ada.client().post("/api/jobs/" + job + "/cancel", "").hasStatus(202);
            jobs.addFirst(job);
        }
        return jobs;
    }

    private static List<UUID> ids(Answer answer) {
        return answer.body()
                .at("/jobs")
                .valueStream()
                .map(job -> UUID.fromString(job.at("/id").stringValue()))
                .toList();
    }
}
