package gofast.training.worker.command;

import gofast.training.worker.generate.Budget;
import gofast.training.worker.generate.ChooseApproach;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.GenerationProperties;
import gofast.training.worker.generate.Strategies;
import gofast.training.worker.generate.outlined.WeekCache;
import gofast.training.worker.openai.ModelProperties;
import gofast.training.worker.run.SettlePlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The worker's engine with the worker's configuration, but without database and broker: nothing is kept, and nothing limits
 * what a plan costs. No component: the worker itself must not find it.
 */
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@ComponentScan(
        basePackages = {"gofast.training.worker.openai", "gofast.training.worker.generate"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Store"))
@ConfigurationPropertiesScan({"gofast.training.worker.openai", "gofast.training.worker.generate"})
class Engine {
    /** Starts it; whoever gets it closes it. */
    static ConfigurableApplicationContext start(Calls calls, List<String> properties) {
        return new SpringApplicationBuilder(Engine.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("calls", calls))
                .properties("spring.config.name=worker")
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(properties.toArray(String[]::new));
    }

    /** What a command needs of it. */
    record Parts(
            ChooseApproach approaches,
            Strategies strategies,
            ModelProperties models,
            SettlePlan settle,
            GenerationProperties properties) {}

    @Bean
    Parts parts(
            ChooseApproach approaches, Strategies strategies, ModelProperties models, GenerationProperties properties) {
        return new Parts(approaches, strategies, models, new SettlePlan(properties), properties);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Budget withoutLimits() {
        return jobId -> new Budget.Affordable();
    }

    @Bean
    WeekCache withoutMemory() {
        return new WeekCache() {
            @Override
            public Found find(String key) {
                return new Ticket(key, UUID.randomUUID());
            }

            @Override
            public void store(Ticket ticket, List<ChosenWeek> weeks) {}

            @Override
            public void giveUp(Ticket ticket) {}
        };
    }
}
