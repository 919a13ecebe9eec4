package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.testing.AtOnce;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SharedApi.class)
class IdempotencyTest {
    private final RunningApi api;
    private final TestAthlete ada;
    private final String key = UUID.randomUUID().toString();

    IdempotencyTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    @Test
    void givesTheSameAnswerAgain() {
        UUID plan = ada.draft();
        Answer first = generate(ada.client(), key, body(plan)).hasStatus(202);
        end(first.idOfBody());
        ada.activate(plan, first.idOfBody());
        String stored = api.stored();

        Answer second = generate(ada.client(), key, body(plan)).hasStatus(202);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(List.of("Location", "Retry-After", "Content-Type"))
                .allSatisfy(name -> assertThat(second.header(name)).isEqualTo(first.header(name)));
        assertThat(api.stored()).isEqualTo(stored);
        ada.generate(plan).isProblem(400, "training-plan-not-draft");
    }

    @Test
    void takesTheSameJsonForTheSameRequestHoweverItIsWritten() {
        UUID plan = ada.draft();
        Answer first = generate(ada.client(), key, body(plan)).hasStatus(202);

        Answer second = generate(ada.client(), "\"" + key + "\"", "\n{ \"trainingPlanId\" :\"%s\"} ".formatted(plan));

        assertThat(second.hasStatus(202).body()).isEqualTo(first.body());
    }

    @Test
    void doesNotMindTheOrderOfFields() {
        UUID plan = ada.draft();
        Answer first = generate(ada.client(), key, """
                {"trainingPlanId": "%s", "options": {"phases": {"base": 4, "build": 6, "peak": 4, "taper": 2}, "fresh": true}}
                """.formatted(plan)).hasStatus(202);

        Answer second = generate(ada.client(), key, """
                {"options": {"fresh": true, "phases": {"taper": 2, "peak": 4, "build": 6, "base": 4}}, "trainingPlanId": "%s"}
                """.formatted(plan)).hasStatus(202);

        assertThat(second.body()).isEqualTo(first.body());
        generate(ada.client(), key, """
                {"options": {"fresh": true, "phases": {"taper": 2, "peak": 4, "build": 4, "base": 6}}, "trainingPlanId": "%s"}
                """.formatted(plan)).isProblem(422, "idempotency-key-reused");
    }

    /** Apis kept the digest of requests as they were written, before they sorted the fields. */
    @Test
    void knowsRequestsThatWereKeptAsTheyWereWritten() throws NoSuchAlgorithmException {
        UUID plan = ada.draft();
        String written = """
                {"trainingPlanId":"%s","options":{"fresh":true}}""".formatted(plan);
        Answer first = generate(ada.client(), key, written).hasStatus(202);
        keep(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8))));

        assertThat(generate(ada.client(), key, written).hasStatus(202).body()).isEqualTo(first.body());
        generate(ada.client(), key, body(plan)).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() {
        UUID plan = ada.draft();
        generate(ada.client(), key, body(plan)).hasStatus(202);

        generate(ada.client(), key, body(ada.draft())).isProblem(422, "idempotency-key-reused");
        generate(ada.client(), key, """
                {"trainingPlanId": "%s", "options": {"fresh": true}}""".formatted(plan)).isProblem(422, "idempotency-key-reused");

        assertThat(jobsOf(ada)).isOne();
    }

    @Test
    void keepsTheKeysOfEachCallerApart() {
        TestAthlete eve = api.athlete().withProfile();
        UUID plan = ada.draft();
        generate(ada.client(), key, body(plan)).hasStatus(202);

        generate(eve.client(), key, body(eve.draft())).hasStatus(202);
        generate(eve.client(), UUID.randomUUID().toString(), body(plan)).isProblem(403, "not-your-training-plan");
        generate(api.service(), key, body(plan)).hasStatus(202);
    }

    @Test
    void freesTheKeyOfARequestThatIsRefused() {
        UUID plan = ada.draft();
        generate(ada.client(), key, body(UUID.randomUUID())).isProblem(404, "training-plan-not-found");

        generate(ada.client(), key, body(plan)).hasStatus(202);
    }

    @Test
    void forgetsAnAnswerAfterADay() {
        generate(ada.client(), key, body(ada.draft())).hasStatus(202);
        age("23 hours 59 minutes");
        UUID plan = ada.draft();
        generate(ada.client(), key, body(plan)).isProblem(422, "idempotency-key-reused");

        age("24 hours");

        Answer answer = generate(ada.client(), key, body(plan)).hasStatus(202);
        assertThat(generate(ada.client(), key, body(plan)).body()).isEqualTo(answer.body());
    }

    @Test
    void answersThatARequestIsInFlightUntilItsTransactionEnds() {
        UUID plan = ada.draft();
        var transaction = new TransactionTemplate(api.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            assertThat(api.bean(IdempotencyStore.class).lock(ada.subject(), new IdempotencyKey(key)))
                    .isTrue();
            // What a crashed process leaves behind, the database itself ends in time.
            assertThat(idleTimeoutOf(api)).isEqualTo("15s");

            Answer answer = generate(ada.client(), key, body(plan)).isProblem(409, "request-in-flight");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            generate(ada.client(), UUID.randomUUID().toString(), body(ada.draft()))
                    .hasStatus(202);
        });

        generate(ada.client(), key, body(plan)).hasStatus(202);
    }

    @Test
    void makesOneJobOfManyRequestsAtOnce() throws InterruptedException {
        UUID plan = ada.draft();

        List<Answer> answers = AtOnce.call(16, () -> generate(ada.client(), key, body(plan)));

        assertThat(answers).extracting(Answer::status).contains(202).isSubsetOf(202, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 202)
                .extracting(answer -> answer.response().body())
                .containsOnly(generate(ada.client(), key, body(plan)).response().body());
        assertThat(jobsOf(ada)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"a", "a\"", "a b", "a\\b", "a\tb"})
    void refusesKeysThatAreNone(String bad) {
        String stored = api.stored();

        generate(ada.client(), bad, body(UUID.randomUUID())).isProblem(400, "idempotency-key-invalid");

        assertThat(api.stored()).isEqualTo(stored);
    }

    @Test
    void takesKeysOf255Characters() {
        UUID plan = ada.draft();

        generate(ada.client(), "k".repeat(256), body(plan)).isProblem(400, "idempotency-key-invalid");
        generate(ada.client(), "k".repeat(255), body(plan)).hasStatus(202);
        generate(ada.client(), ":;,~!#'{}[]@", body(plan)).hasStatus(202);
    }

    @Test
    void refusesTwoKeysAtOnce() {
        HttpRequest.Builder request =
                request(ada.client(), "a", body(ada.draft())).header("Idempotency-Key", "b");

        ada.client().send(request).isProblem(400, "idempotency-key-invalid");
    }

    private static Answer generate(ApiClient client, String key, String body) {
        return client.send(request(client, key, body));
    }

    private static HttpRequest.Builder request(ApiClient client, String key, String body) {
        return client.request("/api/training-plan/generate")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String body(UUID plan) {
        return "{\"trainingPlanId\": \"%s\"}".formatted(plan);
    }

    private void end(UUID job) {
        api.sql()
                .sql("UPDATE generation_jobs SET state = 'cancelled', finished_at = now() WHERE id = :id")
                .param("id", job)
                .update();
    }

    private void keep(String digest) {
        int kept = api.sql()
                .sql("UPDATE idempotency_keys SET request = :digest WHERE subject = :subject AND request <> :digest")
                .param("digest", digest)
                .param("subject", ada.subject())
                .update();
        assertThat(kept).as("the digest is another by now").isOne();
    }

    private void age(String age) {
        api.sql()
                .sql("UPDATE idempotency_keys SET created_at = now() - :age::interval WHERE subject = :subject")
                .param("age", age)
                .param("subject", ada.subject())
                .update();
    }

    private long jobsOf(TestAthlete athlete) {
        return api.sql()
                .sql("""
                        SELECT count(*)
                          FROM generation_jobs JOIN athletes ON athletes.id = athlete_id
                         WHERE subject = :subject
                        """)
                .param("subject", athlete.subject())
                .query(Long.class)
                .single();
    }

    private static String idleTimeoutOf(RunningApi api) {
        return api.bean(JdbcClient.class)
                .sql("SHOW idle_in_transaction_session_timeout")
                .query(String.class)
                .single();
    }
}
