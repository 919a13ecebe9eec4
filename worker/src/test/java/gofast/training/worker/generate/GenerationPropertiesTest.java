package gofast.training.worker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.generate.ExperimentProperties.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class GenerationPropertiesTest {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({GenerationProperties.class, ExperimentProperties.class})
    static class Properties {}

    @Test
    void outlinesPlansWithoutAnExperimentByDefault() {
        context.run(started -> {
            assertThat(started.getBean(GenerationProperties.class))
                    .isEqualTo(new GenerationProperties("outlined", Optional.empty(), true, 1, Duration.ofDays(7)));
            assertThat(started.getBean(ExperimentProperties.class)).isEqualTo(new ExperimentProperties("", List.of()));
        });
    }

    @Test
    void mapsHowPlansAreMade() {
        context.withPropertyValues(
                        "gofast.generation.strategy=whole-plan",
                        "gofast.generation.prompt=whole-plan-1",
                        "gofast.generation.template-fallback=false",
                        "gofast.generation.candidates=3",
                        "gofast.generation.cache-lifetime=12h")
                .run(started -> assertThat(started.getBean(GenerationProperties.class))
                        .isEqualTo(new GenerationProperties(
                                "whole-plan", Optional.of("whole-plan-1"), false, 3, Duration.ofHours(12))));
    }

    @Test
    void mapsExperiments() {
        context.withPropertyValues(
                        "gofast.experiment.name=luna",
                        "gofast.experiment.variants[0].name=control",
                        "gofast.experiment.variants[1].name=luna",
                        "gofast.experiment.variants[1].weight=3",
                        "gofast.experiment.variants[1].strategy=outlined",
                        "gofast.experiment.variants[1].prompt=outlined-1",
                        "gofast.experiment.variants[1].models=gpt-6-luna,gpt-4o-mini")
                .run(started -> assertThat(started.getBean(ExperimentProperties.class))
                        .isEqualTo(new ExperimentProperties(
                                "luna",
                                List.of(
                                        new Variant("control", 1, Optional.empty(), Optional.empty(), List.of()),
                                        new Variant(
                                                "luna",
                                                3,
                                                Optional.of("outlined"),
                                                Optional.of("outlined-1"),
                                                List.of("gpt-6-luna", "gpt-4o-mini"))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gofast.generation.candidates=0          | candidates is 1 to 5",
                "gofast.generation.candidates=6          | candidates is 1 to 5",
                "gofast.generation.cache-lifetime=0s     | cache-lifetime is longer than 0",
                "gofast.experiment.name=x                | needs a name and variants, or neither",
                "gofast.experiment.variants[0].name=x    | needs a name and variants, or neither",
                "gofast.experiment.variants[0].weight=1  | every variant of gofast.experiment has a name",
            })
    void refusesWhatCannotBe(String property, String why) {
        context.withPropertyValues(property)
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining(why));
    }
}
