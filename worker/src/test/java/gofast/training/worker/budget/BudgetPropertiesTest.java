package gofast.training.worker.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class BudgetPropertiesTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Budget.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BudgetProperties.class)
    static class Budget {}

    @Test
    void limitsNothingByDefault() {
        context.run(started -> assertThat(started.getBean(BudgetProperties.class))
                .isEqualTo(new BudgetProperties(Optional.empty(), Optional.empty())));
    }

    @Test
    void mapsWhatIsSet() {
        context.withPropertyValues("gofast.budget.usd-per-day=2.50", "gofast.budget.tokens-per-job=50000")
                .run(started -> assertThat(started.getBean(BudgetProperties.class))
                        .isEqualTo(new BudgetProperties(Optional.of(new BigDecimal("2.50")), Optional.of(50_000L))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gofast.budget.usd-per-day=-1   | usd-per-day is 0 or more",
                "gofast.budget.tokens-per-job=0 | tokens-per-job is at least 1"
            })
    void refusesWhatCannotBe(String property, String why) {
        context.withPropertyValues(property)
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining(why));
    }
}
