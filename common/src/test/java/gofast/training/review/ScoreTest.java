package gofast.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static Violation violation(Rule rule, Severity severity) {
        return Violation.ofWeek(rule, severity, 3, "is wrong");
    }

    @Test
    void isHundredInEveryPartWhenNothingIsWrong() {
        assertThat(Score.of(List.of()).total()).isEqualTo(100);
        assertThat(Score.of(List.of()).parts()).containsOnlyKeys(Score.Part.values());
        assertThat(Score.of(List.of()).parts().values()).containsOnly(100);
    }

    @Test
    void doesNotCountWhatIsForMetricsOnly() {
        assertThat(Score.of(List.of(violation(Rule.RUN_JUMP, Severity.INFO)))).isEqualTo(Score.of(List.of()));
    }

    @Test
    void lowersThePartThatTheRuleIsAbout() {
        Score score = Score.of(List.of(violation(Rule.NO_CUTBACK, Severity.WARN)));

        assertThat(score.parts().get(Score.Part.RECOVERY))
                .isEqualTo(score.total())
                .isEqualTo(97);
        assertThat(score.parts().get(Score.Part.TAPER)).isEqualTo(100);
    }

    @Test
    void oneErrorIsWorseThanAnyNumberOfWarnings() {
        var warnings = new ArrayList<Violation>();
        for (int i = 0; i < 1000; i++) {
            warnings.add(violation(Rule.WEEK_JUMP, Severity.WARN).measured(300, 100));
        }
        Score oneError = Score.of(List.of(violation(Rule.DAY_MISSING, Severity.ERROR)));

        assertThat(Score.of(warnings).total()).isBetween(50, 60);
        assertThat(oneError.total()).isLessThan(40);
    }

    @Test
    void isLowerForWorseBreaches() {
        Score slight = Score.of(List.of(violation(Rule.WEEK_JUMP, Severity.WARN).measured(41, 40)));
        Score grave = Score.of(List.of(violation(Rule.WEEK_JUMP, Severity.WARN).measured(80, 40)));

        assertThat(grave.total()).isLessThan(slight.total());
    }

    @Test
    void neverRisesWithMoreViolations() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            var violations = new ArrayList<Violation>();
            Score before = Score.of(violations);
            for (int i = 0; i < 40; i++) {
                violations.add(any(random));
                Score after = Score.of(violations);
                assertThat(after.total()).isLessThanOrEqualTo(before.total()).isNotNegative();
                for (Score.Part part : Score.Part.values()) {
                    assertThat(after.parts().get(part))
                            .isLessThanOrEqualTo(before.parts().get(part));
                }
                before = after;
            }
        }
    }

    private static Violation any(Random random) {
        Rule rule = one(List.of(Rule.values()), random);
        Severity severity = one(List.of(Severity.values()), random);
        return violation(rule, severity).measured(random.nextDouble() * 100, random.nextDouble() * 100);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
