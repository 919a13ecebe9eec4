package gofast.training.worker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gofast.training.worker.generate.ExperimentProperties.Variant;
import gofast.training.worker.openai.Model;
import gofast.training.worker.openai.ModelProperties;
import gofast.training.worker.openai.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChooseApproachTest {
    private static final ExperimentProperties NONE = new ExperimentProperties("", List.of());

    private final ModelProperties models =
            new ModelProperties(List.of(model("small", 1, 20), model("large", 10, 52), model("any", 1, 52)));
    private final Strategies strategies =
            new Strategies(List.of(new Named("outlined", "outlined-2", "outlined-1"), new Named("whole", "whole-1")));

    @Test
    void takesTheModelsOfThePlansLengthInTheirOrder() {
        assertThat(names(usual().of(UUID.randomUUID(), 8))).containsExactly("small", "any");
        assertThat(names(usual().of(UUID.randomUUID(), 16))).containsExactly("small", "large", "any");
        assertThat(names(usual().of(UUID.randomUUID(), 30))).containsExactly("large", "any");
    }

    @Test
    void takesTheNewestPromptUnlessAnotherIsNamed() {
        assertThat(usual().of(UUID.randomUUID(), 8).prompt()).isEqualTo("outlined-2");
        assertThat(choose(generation(Optional.of("outlined-1")), NONE)
                        .of(UUID.randomUUID(), 8)
                        .prompt())
                .isEqualTo("outlined-1");
    }

    @Test
    void keepsAnAthleteInOneVariant() {
        var choose = choose(generation(Optional.empty()), experiment(variant("a", 1), variant("b", 1)));
        UUID athlete = UUID.randomUUID();
        Approach first = choose.of(athlete, 16);
        for (int i = 0; i < 100; i++) {
            assertThat(choose.of(athlete, 8).experiment()).isEqualTo(first.experiment());
        }
    }

    @Test
    void givesVariantsAthletesByTheirWeight() {
        var choose = choose(generation(Optional.empty()), experiment(variant("a", 1), variant("b", 3)));
        Map<String, Long> athletes = IntStream.range(0, 10_000)
                .mapToObj(i -> choose.of(new UUID(i, i * 31L), 16)
                        .experiment()
                        .orElseThrow()
                        .variant())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(athletes.get("a")).isBetween(2_200L, 2_800L);
    }

    @Test
    void aVariantSaysOnlyWhatIsDifferent() {
        var whole = new Variant("w", 1, Optional.of("whole"), Optional.empty(), List.of("any"));
        Approach approach =
                choose(generation(Optional.of("outlined-1")), experiment(whole)).of(UUID.randomUUID(), 16);
        assertThat(approach.strategy()).isEqualTo("whole");
        assertThat(approach.prompt()).isEqualTo("whole-1");
        assertThat(names(approach)).containsExactly("any");
    }

    @Test
    void refusesAtTheStartWhatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        choose(new GenerationProperties("guess", Optional.empty(), true, 1, Duration.ofDays(1)), NONE))
                .withMessage("there is no strategy guess; choose one of outlined, whole");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> choose(generation(Optional.of("whole-1")), NONE))
                .withMessageContaining("outlined has no prompt whole-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> choose(
                        generation(Optional.empty()),
                        experiment(new Variant("x", 1, Optional.empty(), Optional.empty(), List.of("gone")))))
                .withMessageContaining("there is no model gone");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> variant("a", 0)).withMessageContaining("weight");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExperimentProperties("x", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExperimentProperties("", List.of(variant("a", 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> experiment(variant("a", 1), variant("a", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerationProperties("outlined", Optional.empty(), true, 6, Duration.ofDays(1)))
                .withMessageContaining("candidates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerationProperties("outlined", Optional.empty(), true, 1, Duration.ZERO))
                .withMessageContaining("cache-lifetime");
    }

    private ChooseApproach usual() {
        return choose(generation(Optional.empty()), NONE);
    }

    private ChooseApproach choose(GenerationProperties generation, ExperimentProperties experiment) {
        return new ChooseApproach(generation, experiment, models, strategies);
    }

    private static GenerationProperties generation(Optional<String> prompt) {
        return new GenerationProperties("outlined", prompt, true, 1, Duration.ofDays(1));
    }

    private static ExperimentProperties experiment(Variant... variants) {
        return new ExperimentProperties("trial", List.of(variants));
    }

    private static Variant variant(String name, int weight) {
        return new Variant(name, weight, Optional.empty(), Optional.empty(), List.of());
    }

    private static List<String> names(Approach approach) {
        return approach.models().stream().map(Model::name).toList();
    }

    private static Model model(String name, int from, int to) {
        var free = new Price(BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO);
        return new Model(name, "max_tokens", 1_000, true, Optional.empty(), true, free, from, to);
    }

    /** A strategy by name alone. */
    private record Named(String name, List<String> prompts) implements Strategy {
        Named(String name, String... prompts) {
            this(name, List.of(prompts));
        }

        @Override
        public Generated generate(Task task) {
            throw new IllegalStateException("Nobody asks for a plan here");
        }
    }
}
