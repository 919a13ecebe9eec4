package gofast.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Goal;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a model can say gets a judgement: many thousand candidates from a fixed seed. */
class ReviewOfRubbishTest {
    private static final int CASES = 10_000;
    private static final List<String> PHASES = List.of("base", "build", "peak", "taper", "", "PEAK", "\u0000", "🏃");
    private static final List<String> TYPES =
            List.of("easy", "tempo", "intervals", "long_run", "rest", "race", "", "swim", "REST", "null");
    private static final List<Double> MILES = List.of(
            0.0,
            -0.0,
            5.0,
            100.0,
            100.0000001,
            -1.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    private static final List<Integer> INDEXES =
            List.of(0, 1, 2, 7, 8, 52, 53, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final Random random = new Random(20_250_101);

    @Test
    void rubbishIsRejectedWithReasons() {
        for (int i = 0; i < CASES; i++) {
            CandidatePlan plan = new CandidatePlan(several(6, n -> week(index(n), this::day)));

            assertThat(Review.of(plan, context())).isInstanceOf(Review.Rejected.class);
        }
    }

    /** One thing wrong, or nothing, in an otherwise good plan: nearer to what models do. */
    @Test
    void goodPlanWithOneDayOfRubbishIsJudged() {
        for (int i = 0; i < CASES; i++) {
            ReviewContext context = context();
            int week = random.nextInt(context.weeks()) + 1;
            CandidatePlan plan = Candidates.withDay(week, day(random.nextInt(9)))
                    .compose(Candidates.withoutDay(week, random.nextInt(9)))
                    .apply(Candidates.good(context));

            assertThat(judged(Review.of(plan, context))).isTrue();
        }
    }

    /** Sound in structure and rubbish for a coach. */
    @Test
    void anyMileageIsJudgedWithAnyContext() {
        for (int i = 0; i < CASES / 5; i++) {
            int weeks = random.nextInt(60);
            CandidatePlan plan = sound(weeks);

            Review review = Review.of(plan, strange(random.nextBoolean() ? weeks : one(INDEXES)));

            assertThat(judged(review)).isTrue();
            assertThat(review.score().total()).isBetween(0, 100);
            assertThat(review.score().parts().values()).allMatch(points -> points >= 0 && points <= 100);
        }
    }

    @Test
    @Timeout(20)
    void thousandsOfWeeksAreJudgedInTime() {
        CandidatePlan sound = sound(10_000);
        CandidatePlan same = new CandidatePlan(Collections.nCopies(10_000, week(7, this::day)));
        CandidatePlan rubbish = new CandidatePlan(IntStream.range(0, 10_000)
                .mapToObj(n -> week(index(n), this::day))
                .toList());
        for (int weeks : new int[] {16, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            for (CandidatePlan plan : List.of(sound, same, rubbish)) {
                assertThat(Review.of(plan, strange(weeks))).isInstanceOf(Review.Rejected.class);
                assertThat(Repair.of(plan, strange(weeks)).steps()).isEmpty();
            }
        }
    }

    private CandidatePlan sound(int weeks) {
        return new CandidatePlan(IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> new CandidatePlan.Week(
                        week,
                        "",
                        IntStream.rangeClosed(1, 7).mapToObj(this::soundDay).toList()))
                .toList());
    }

    private CandidatePlan.Day soundDay(int index) {
        return random.nextInt(3) == 0
                ? Candidates.day(index, "rest", 0)
                : Candidates.day(
                        index,
                        one(List.of("easy", "tempo", "intervals", "long_run", "race")),
                        one(List.of(0.1, 3.0, 7.0, 12.0, 100.0, Double.MIN_VALUE)));
    }

    private ReviewContext strange(int weeks) {
        double raceMiles = one(List.of(0.0, -1.0, 3.1, 6.2, 9.3, 13.1, 26.2, 31.0, 1e300, Double.NaN));
        Optional<Experience> experience =
                random.nextBoolean() ? Optional.of(one(List.of(Experience.values()))) : Optional.empty();
        return new ReviewContext(
                weeks, Optional.empty(), raceMiles, OptionalInt.empty(), experience, Optional.of(target()));
    }

    private ReviewContext.Target target() {
        var goal = new Goal(one(List.of(RaceDistance.values())), new GoalTime(random.nextInt(359_999) + 1));
        return new ReviewContext.Target(goal, new Pace(random.nextInt(180, 1801)));
    }

    /** Passed with as many days as asked for, or rejected for at least one reason. */
    private static boolean judged(Review review) {
        return switch (review) {
            case Review.Passed passed -> passed.plan().plan().days() % 7 == 0;
            case Review.Rejected rejected ->
                !rejected.errors().isEmpty()
                        && rejected.violations().stream()
                                .noneMatch(violation -> violation.toString().isBlank());
        };
    }

    private ReviewContext context() {
        RaceDistance distance = one(List.of(RaceDistance.values()));
        return Candidates.context(random.nextInt(52) + 1, distance, random.nextInt(7) + 1);
    }

    private CandidatePlan.Week week(int index, IntFunction<CandidatePlan.Day> day) {
        return new CandidatePlan.Week(index, one(PHASES), several(9, day));
    }

    private CandidatePlan.Day day(int n) {
        return Candidates.day(index(n), one(TYPES), one(MILES));
    }

    /** Mostly the right one. */
    private int index(int n) {
        return random.nextInt(4) == 0 ? one(INDEXES) : n;
    }

    private <T> List<T> several(int most, IntFunction<T> part) {
        return IntStream.rangeClosed(1, random.nextInt(most + 1)).mapToObj(part).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
