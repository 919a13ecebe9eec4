package gofast.training.worker.budget;

import gofast.training.worker.openai.CallLog;
import gofast.training.worker.openai.CallRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books of calls, in the database: each call, and the sums of each day. Days are those of UTC. */
@Repository
class SpendStore implements CallLog {
    private final JdbcClient jdbc;

    SpendStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(CallRecord call) {
        jdbc.sql("""
                        WITH call AS (
                            INSERT INTO model_calls
                                   (job_id, model, prompt, input_tokens, cached_tokens, output_tokens, usd,
                                    first_token_ms, duration_ms, outcome, request_id, started_at)
                            VALUES (:jobId, :model, :prompt, :input, :cached, :output, :usd,
                                    :firstToken, :duration, :outcome, :requestId, :startedAt)
                            RETURNING model, input_tokens, cached_tokens, output_tokens, usd)
                        INSERT INTO model_spend AS day (day, model, calls, input_tokens, cached_tokens, output_tokens, usd)
                        SELECT :day, model, 1, input_tokens, cached_tokens, output_tokens, usd FROM call
                        ON CONFLICT (day, model) DO UPDATE
                           SET calls = day.calls + 1,
                               input_tokens = day.input_tokens + EXCLUDED.input_tokens,
                               cached_tokens = day.cached_tokens + EXCLUDED.cached_tokens,
                               output_tokens = day.output_tokens + EXCLUDED.output_tokens,
                               usd = day.usd + EXCLUDED.usd
                        """)
                .param("jobId", call.jobId())
                .param("model", call.model())
                .param("prompt", call.prompt())
                .param("input", call.tokens().input())
                .param("cached", call.tokens().cached())
                .param("output", call.tokens().output())
                .param("usd", call.usd())
                .param(
                        "firstToken",
                        call.timing().toFirstToken().map(Duration::toMillis).orElse(null))
                .param("duration", call.timing().duration().toMillis())
                .param("outcome", call.outcome())
                .param("requestId", call.requestId().orElse(null))
                .param("startedAt", call.timing().startedAt().atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(call.timing().startedAt(), ZoneOffset.UTC))
                .update();
    }

    /** US dollars of all calls that began on the day. */
    BigDecimal usdOn(LocalDate day) {
        return jdbc.sql("SELECT COALESCE(SUM(usd), 0) FROM model_spend WHERE day = :day")
                .param("day", day)
                .query(BigDecimal.class)
                .single();
    }

    /** Tokens of all calls for the job, input and output. */
    long tokensOf(UUID jobId) {
        return jdbc.sql("SELECT COALESCE(SUM(input_tokens + output_tokens), 0) FROM model_calls WHERE job_id = :jobId")
                .param("jobId", jobId)
                .query(Long.class)
                .single();
    }
}
