package gofast.training.worker.budget;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.TestDatabase;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.generate.Budget;
import gofast.training.worker.openai.CallRecord;
import gofast.training.worker.openai.Tokens;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DailyBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID JOB = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.create();
    private final SpendStore spend = new SpendStore(database.jdbc());

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE model_calls, model_spend").update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void affordsEverythingWhereNothingIsLimited() {
        spend.record(call(JOB, "1000", NOON));
        assertThat(budget(Optional.empty(), Optional.empty(), NOON).verdict(JOB))
                .isEqualTo(new Budget.Affordable());
    }

    @Test
    void isSpentOnceTheDaysCallsOfAllModelsReachTheLimit() {
        spend.record(call(JOB, "0.60", NOON));
        assertThat(usd("1.00", NOON)).isEqualTo(new Budget.Affordable());
        spend.record(call("another", UUID.randomUUID(), "0.40", NOON));
        assertThat(usd("1.00", NOON)).isEqualTo(new Budget.DaySpent(Duration.ofMinutes(10)));
    }

    @Test
    void beginsAnewWithTheDay() {
        spend.record(call(JOB, "5", Instant.parse("2026-03-01T23:59:59Z")));
        assertThat(usd("1", Instant.parse("2026-03-01T23:58:00Z")))
                .isEqualTo(new Budget.DaySpent(Duration.ofMinutes(2)));
        assertThat(usd("1", Instant.parse("2026-03-02T00:00:00Z"))).isEqualTo(new Budget.Affordable());
    }

    @Test
    void affordsNothingForNoMoney() {
        assertThat(usd("0", NOON)).isInstanceOf(Budget.DaySpent.class);
    }

    @Test
    void isSpentForAJobOnceItHadItsTokens() {
        Budget budget = budget(Optional.empty(), Optional.of(1_100L), NOON);
        spend.record(call(UUID.randomUUID(), "0", NOON));
        assertThat(budget.verdict(JOB)).isEqualTo(new Budget.Affordable());
        spend.record(call(JOB, "0", NOON.minus(Duration.ofDays(3))));
        assertThat(budget.verdict(JOB)).isEqualTo(new Budget.JobSpent());
    }

    @Test
    void keepsEachCallAndTheSumsOfTheDay() {
        spend.record(call(JOB, "0.00000015", NOON));
        spend.record(call(JOB, "0.5", NOON));

        assertThat(spend.usdOn(LocalDate.of(2026, 3, 1))).isEqualByComparingTo("0.50000015");
        assertThat(spend.usdOn(LocalDate.of(2026, 3, 2))).isEqualByComparingTo("0");
        assertThat(spend.tokensOf(JOB)).isEqualTo(2_200);
        assertThat(database.jdbc()
                        .sql(
                                "SELECT concat_ws(' ', calls, input_tokens, cached_tokens, output_tokens) FROM model_spend")
                        .query(String.class)
                        .single())
                .isEqualTo("2 2000 800 200");
        assertThat(database.jdbc()
                        .sql("SELECT concat_ws(' ', first_token_ms, duration_ms, outcome) FROM model_calls LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("2000 answered");
    }

    private Budget.Verdict usd(String limit, Instant now) {
        return budget(Optional.of(new BigDecimal(limit)), Optional.empty(), now).verdict(JOB);
    }

    private Budget budget(Optional<BigDecimal> usdPerDay, Optional<Long> tokensPerJob, Instant now) {
        return new DailyBudget(
                new BudgetProperties(usdPerDay, tokensPerJob),
                spend,
                Clock.fixed(now, ZoneOffset.ofHours(-8)),
                new Patience());
    }

    private static CallRecord call(UUID job, String usd, Instant at) {
        return call("gpt", job, usd, at);
    }

    /** Of 1,000 tokens in, 400 of them cached, and 100 out. */
    private static CallRecord call(String model, UUID job, String usd, Instant at) {
        return new CallRecord(
                job,
                model,
                "outlined-1",
                new Tokens(1_000, 400, 100),
                new BigDecimal(usd),
                new CallRecord.Timing(at, Optional.empty(), Duration.ofSeconds(2)),
                "answered",
                Optional.empty());
    }
}
