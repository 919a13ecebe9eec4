package gofast.training.worker.budget;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much models may cost: US dollars a day, by UTC, for the whole service, and tokens for one job, input and output
 * together. What is not said is not limited.
 */
@ConfigurationProperties("gofast.budget")
record BudgetProperties(Optional<BigDecimal> usdPerDay, Optional<Long> tokensPerJob) {
    BudgetProperties {
        if (usdPerDay.filter(usd -> usd.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("gofast.budget.usd-per-day is 0 or more");
        }
        if (tokensPerJob.filter(tokens -> tokens < 1).isPresent()) {
            throw new IllegalArgumentException("gofast.budget.tokens-per-job is at least 1");
        }
    }
}
