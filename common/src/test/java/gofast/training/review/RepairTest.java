package gofast.training.review;

import static gofast.training.review.Candidates.all;
import static gofast.training.review.Candidates.day;
import static gofast.training.review.Candidates.replaceDay;
import static gofast.training.review.Candidates.scaleWeek;
import static gofast.training.review.Candidates.withoutDay;
import static gofast.training.review.Candidates.withoutWeek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutDetails;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairTest {
    private static final ReviewContext CONTEXT = Candidates.context(16, RaceDistance.MARATHON, 6);
    private static final CandidatePlan GOOD = Candidates.good(CONTEXT);

    private static Repair repaired(UnaryOperator<CandidatePlan> spoil) {
        CandidatePlan bad = spoil.apply(GOOD);
        Repair repair = Repair.of(bad, CONTEXT);
        assertThat(Review.of(repair.plan(), CONTEXT).errors()).isEmpty();
        assertThat(repair.steps()).isNotEmpty();
        return repair;
    }

    private static List<String> steps(Repair repair) {
        return repair.steps().stream().map(Repair.Step::toString).toList();
    }

    private static double miles(CandidatePlan plan, int week) {
        return plan.weeks().get(week - 1).days().stream()
                .mapToDouble(CandidatePlan.Day::mileage)
                .sum();
    }

    private static List<String> types(CandidatePlan plan, int week) {
        return plan.weeks().get(week - 1).days().stream()
                .map(CandidatePlan.Day::type)
                .toList();
    }

    @Test
    void leavesAGoodPlanAlone() {
        assertThat(Repair.of(GOOD, CONTEXT)).isEqualTo(new Repair(GOOD, List.of()));
    }

    @Test
    void leavesPublishedPlansWithoutTooManyHardDaysAlone() {
        for (PublishedPlan plan : Published.PLANS) {
            List<Repair.Step> steps =
                    Repair.of(plan.candidate(), plan.context()).steps();
            assertThat(steps).as(plan.id()).hasSize(plan.id().equals("pfitz_18_55") ? 1 : 0);
        }
    }

    @Test
    void fillsNothingThatIsMissing() {
        for (UnaryOperator<CandidatePlan> spoil : List.of(withoutWeek(5), withoutDay(5, 3))) {
            CandidatePlan bad = all(scaleWeek(9, 2.5), spoil).apply(GOOD);
            assertThat(Repair.of(bad, CONTEXT)).isEqualTo(new Repair(bad, List.of()));
        }
    }

    @Test
    void scalesAWeekThatJumpsAndKeepsItsProportions() {
        Repair repair = repaired(all(scaleWeek(5, 2.5), replaceDay(5, day(4, "long_run", 20))));

        assertThat(steps(repair)).containsExactly("week 5: has 46.9 miles instead of 82.5");
        assertThat(miles(repair.plan(), 5)).isCloseTo(1.15 * 41, within(0.5)).isLessThanOrEqualTo(1.15 * 41);
        List<CandidatePlan.Day> days = repair.plan().weeks().get(4).days();
        assertThat(days.getFirst().mileage()).isZero();
        assertThat(days.get(3).mileage() / days.get(1).mileage()).isCloseTo(20 / 12.5, within(0.03));
    }

    @Test
    void scalesTheWeeksThatJumpOnceTheFirstIsScaled() {
        Repair repair = repaired(all(
                scaleWeek(5, 2.8),
                scaleWeek(6, 3.4),
                replaceDay(5, day(4, "easy", 20)),
                replaceDay(6, day(4, "easy", 20))));

        assertThat(repair.steps()).extracting(Repair.Step::week).containsExactly(5, 6);
        assertThat(repair.steps()).extracting(Repair.Step::rule).containsOnly(Rule.WEEK_JUMP);
    }

    @Test
    void capsARunThatJumps() {
        Repair repair = repaired(replaceDay(9, day(2, "easy", 33)));

        assertThat(steps(repair)).first().isEqualTo("week 9 day 2: has 20.8 miles instead of 33.0");
    }

    @Test
    void capsALongRunAtWhatTheRaceCallsFor() {
        Repair repair = repaired(replaceDay(9, day(4, "long_run", 31)));

        assertThat(steps(repair)).containsExactly("week 9 day 4: has 30.0 miles instead of 31.0");
    }

    @Test
    void capsALongRunThatTakesTooMuchOfItsWeek() {
        Repair repair = repaired(all(scaleWeek(3, 0.2), replaceDay(3, day(4, "long_run", 16))));

        assertThat(steps(repair)).containsExactly("week 3 day 4: has 3.3 miles instead of 16.0");
    }

    @Test
    void movesAHardDayOutOfARow() {
        Repair repair = repaired(all(
                replaceDay(4, day(2, "tempo", 5)),
                replaceDay(4, day(3, "intervals", 4)),
                replaceDay(4, day(5, "easy", 5)),
                replaceDay(4, day(6, "easy", 5)),
                replaceDay(4, day(1, "intervals", 3)),
                replaceDay(4, day(7, "rest", 0)),
                replaceDay(3, day(7, "tempo", 5)),
                replaceDay(4, day(4, "easy", 16))));

        assertThat(steps(repair)).hasSize(1).first().asString().contains("changes places with day");
        assertThat(types(repair.plan(), 4))
                .containsExactlyInAnyOrder("intervals", "tempo", "intervals", "easy", "easy", "easy", "rest");
        assertThat(miles(repair.plan(), 4)).isEqualTo(3 + 5 + 4 + 16 + 5 + 5);
    }

    @Test
    void turnsHardDaysToEasyOnesWhenAWeekHasTooMany() {
        Repair repair = repaired(all(
                replaceDay(8, day(1, "intervals", 3)),
                replaceDay(8, day(2, "tempo", 5)),
                replaceDay(8, day(7, "intervals", 6))));

        assertThat(steps(repair))
                .containsExactly(
                        "week 8 day 1: is easy instead of intervals", "week 8 day 2: is easy instead of tempo");
        assertThat(miles(repair.plan(), 8)).isEqualTo(3 + 5 + 5 + 16 + 5 + 5 + 6);
        assertThat(repair.plan().weeks().get(7).days().getFirst().details())
                .isEqualTo(WorkoutDetails.of(WorkoutDetails.Words.label("Easy run")));
    }

    @Test
    void turnsOneOfFourHardDaysToAnEasyOne() {
        CandidatePlan bad = all(replaceDay(8, day(2, "tempo", 5)), replaceDay(8, day(7, "intervals", 6)))
                .apply(GOOD);

        assertThat(steps(Repair.of(bad, CONTEXT))).containsExactly("week 8 day 2: is easy instead of tempo");
    }

    @Test
    void givesABeginnerARestDay() {
        ReviewContext context = Candidates.ofBeginner(CONTEXT);
        CandidatePlan bad = all(replaceDay(5, day(1, "easy", 4)), replaceDay(7, day(1, "easy", 6)))
                .apply(GOOD);

        Repair repair = Repair.of(bad, context);

        assertThat(steps(repair))
                .containsExactly(
                        "week 5 day 1: is rest instead of 4.0 miles", "week 7 day 2: is rest instead of 5.0 miles");
        assertThat(Review.of(repair.plan(), context).errors()).isEmpty();
        assertThat(Repair.of(bad, CONTEXT).steps()).isEmpty();
    }

    @Test
    void lightensTheTaper() {
        assertThat(steps(repaired(scaleWeek(16, 2.4)))).containsExactly("week 16: has 30.4 miles instead of 38.4");
        assertThat(steps(repaired(replaceDay(15, day(4, "long_run", 16)))))
                .containsExactly("week 15 day 4: has 12.0 miles instead of 16.0");
    }

    @Test
    void shorterRunsLoseTheSegmentsOfTheOldLength() {
        var plan = repaired(replaceDay(9, day(4, "long_run", 31))).plan();

        assertThat(plan.weeks().get(8).days().get(3).details().segments()).isEmpty();
        assertThat(plan.weeks().get(8).days().get(3).details().words().label()).contains("as planned");
    }

    /** Scaled to what may follow, week 4 would make the long run of week 5 a jump and the race week too full. */
    @Test
    void refusesARepairThatWouldMakeMoreErrors() {
        PublishedPlan plan = Published.written(
                13.1,
                "r e5 r r r e5 r",
                "r e5 r r r e5 r",
                "r e5 r r r e5 r",
                "r e10 e10 e10 r e10 e10",
                "l20 r r r r r r",
                "r e9 e9 r r r R13.1");

        assertThat(plan.review().errors()).extracting(Violation::rule).containsExactly(Rule.WEEK_JUMP);
        assertThat(Repair.of(plan.candidate(), plan.context()).steps()).isEmpty();
    }

    @Test
    void leavesTuneUpRacesAndTheDaysAfterTheRaceAlone() {
        PublishedPlan plan = Published.written(
                10, "r e5 e5 r R10 t5 i5", "t5 t5 r R10 e5 r r", "r e5 r e5 r e5 r", "r e5 R10 t5 i5 t5 t5");

        Repair repair = Repair.of(plan.candidate(), plan.context());

        assertThat(repair.steps()).extracting(Repair.Step::week).containsOnly(2);
        assertThat(types(repair.plan(), 1).get(4)).isEqualTo("race");
        assertThat(types(repair.plan(), 2).get(3)).isEqualTo("race");
        assertThat(types(repair.plan(), 4)).isEqualTo(types(plan.candidate(), 4));
    }

    static Stream<CalibrationTest.Defect> defects() {
        return CalibrationTest.defects();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void neverLeavesMoreErrors(CalibrationTest.Defect defect) {
        assertSound(defect.plan(), defect.context());
    }

    @Test
    void neverLeavesMoreErrorsWhateverThePlan() {
        var random = new Random(20_250_102);
        for (int i = 0; i < 300; i++) {
            PublishedPlan published = Published.PLANS.get(random.nextInt(Published.PLANS.size()));
            ReviewContext context =
                    random.nextBoolean() ? published.context() : Candidates.ofBeginner(published.context());
            assertSound(mutated(published.candidate(), random), context);
        }
    }

    @Test
    void neverTouchesTheRaceAndTheRestAfterIt() {
        var random = new Random(20_250_103);
        for (int i = 0; i < 300; i++) {
            ReviewContext context =
                    Candidates.context(random.nextInt(52) + 1, RaceDistance.MARATHON, random.nextInt(7) + 1);
            CandidatePlan plan = mutated(Candidates.good(context), random);
            assertSound(plan, Candidates.ofBeginner(context));
            assertThat(fromRace(Repair.of(plan, context).plan(), context)).isEqualTo(fromRace(plan, context));
        }
    }

    private static List<CandidatePlan.Day> fromRace(CandidatePlan plan, ReviewContext context) {
        List<CandidatePlan.Day> days = plan.weeks().getLast().days();
        return days.subList(context.raceDay().orElseThrow() - 1, days.size());
    }

    private static void assertSound(CandidatePlan plan, ReviewContext context) {
        Repair repair = Repair.of(plan, context);
        assertThat(Review.of(repair.plan(), context).errors())
                .hasSizeLessThanOrEqualTo(Review.of(plan, context).errors().size());
        assertThat(Repair.of(plan, context)).isEqualTo(repair);
        assertThat(repair.plan().equals(plan)).isEqualTo(repair.steps().isEmpty());
        assertThat(Repair.of(repair.plan(), context).steps()).isEmpty();
    }

    /** Some training days other than they were; races and rest stay. */
    private static CandidatePlan mutated(CandidatePlan plan, Random random) {
        CandidatePlan mutated = plan;
        for (int change = random.nextInt(30); change >= 0; change--) {
            CandidatePlan.Week week =
                    plan.weeks().get(random.nextInt(plan.weeks().size()));
            CandidatePlan.Day old = week.days().get(random.nextInt(7));
            if (!List.of("race", "rest").contains(old.type())) {
                mutated = replaceDay(week.index(), run(old.index(), random)).apply(mutated);
            }
        }
        return mutated;
    }

    private static CandidatePlan.Day run(int index, Random random) {
        String type = List.of("easy", "tempo", "intervals", "long_run").get(random.nextInt(4));
        return day(index, type, Math.max(1, random.nextInt(400)) / 10.0);
    }
}
