package gofast.training.worker.budget;

import gofast.training.worker.commit.Patience;
import gofast.training.worker.generate.Budget;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The budget of the configuration, by the books of all workers. Calls that are under way are not in them yet, so a day may
 * cost as much more as the calls that were under way when it was spent.
 */
@Component
class DailyBudget implements Budget {
    /** Somebody may raise the limit: jobs look again after this long at the latest. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final BudgetProperties limits;
    private final SpendStore spend;
    private final Clock clock;
    private final Patience patience;

    DailyBudget(BudgetProperties limits, SpendStore spend, Clock clock, Patience patience) {
        this.limits = limits;
        this.spend = spend;
        this.clock = clock;
        this.patience = patience;
    }

    /** Other calls for the job may be under way, so that a database that is away is waited for. */
    @Override
    public Verdict verdict(UUID jobId) {
        return patience.until(() -> verdictOfTheBooks(jobId));
    }

    private Verdict verdictOfTheBooks(UUID jobId) {
        if (limits.usdPerDay().filter(this::isSpent).isPresent()) {
            return new DaySpent(untilTomorrow());
        }
        boolean jobIsSpent = limits.tokensPerJob()
                .filter(most -> spend.tokensOf(jobId) >= most)
                .isPresent();
        return jobIsSpent ? new JobSpent() : new Affordable();
    }

    private boolean isSpent(BigDecimal usdPerDay) {
        return spend.usdOn(today()).compareTo(usdPerDay) >= 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Duration untilTomorrow() {
        Instant midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration left = Duration.between(clock.instant(), midnight);
        return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
    }
}
