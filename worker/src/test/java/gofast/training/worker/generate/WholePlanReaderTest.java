package gofast.training.worker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.Pace;
import gofast.training.plan.WorkoutDetails;
import gofast.training.review.CandidatePlan;
import gofast.training.worker.generate.WholePlanReader.Read;
import gofast.training.worker.generate.WholePlanReader.Result;
import gofast.training.worker.generate.WholePlanReader.Unreadable;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.ScriptedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WholePlanReaderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final FillDetails fill =
            new FillDetails(PaceZones.of(Inputs.ofRace("X").athlete()));
    private final List<Integer> arrived = new ArrayList<>();

    @Test
    void readsEveryWeekAsItCloses() {
        Result result = read(PlanText.ofMarathon(16).toString());
        assertThat(plan(result).weeks()).hasSize(16);
        assertThat(arrived).hasSize(16).isSorted().endsWith(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1_000_000})
    void readsTheSameWhateverThePieces(int length) {
        String text = PlanText.ofMarathon(4).indented();
        assertThat(read(ScriptedModel.pieces(text, length))).isEqualTo(read(text));
        assertThat(plan(read(text)).weeks()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"```json\n%s\n```", "```\n%s```", "Here is your plan:\n%s\nGood luck {runner}!", "\uFEFF  %s\n\n"
            })
    void toleratesWhatStandsAroundThePlan(String around) {
        String text = PlanText.ofMarathon(2).toString();
        assertThat(read(around.formatted(text))).isEqualTo(read(text));
        assertThat(read(ScriptedModel.pieces(around.formatted(text), 3))).isEqualTo(read(text));
    }

    @Test
    void saysWhereABrokenAnswerBroke() {
        String text = PlanText.ofMarathon(3).toString();
        int third = text.indexOf("\"weekIndex\":3");
        assertThat(why(read(text.substring(0, third) + "oops" + text.substring(third))))
                .isEqualTo("it is not valid JSON after week 2");
    }

    @Test
    void saysWhereATruncatedAnswerEnded() {
        String text = PlanText.ofMarathon(3).toString();
        assertThat(why(read(text.substring(0, text.indexOf("\"weekIndex\":3")))))
                .isEqualTo("it ends after week 2, in mid-sentence");
        assertThat(why(read(text.substring(0, text.length() - 1)))).isEqualTo("it ends after week 3, in mid-sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "I am sorry.", "[]", "null"})
    void saysThatThereIsNoPlan(String text) {
        assertThat(why(read(text))).isEqualTo("there is no JSON object in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"weeks\":[]}",
                "{\"weeks\":7}",
                "{\"plan\":[{\"weekIndex\":1}]}",
                "{\"weeks\":{\"1\":{}}}"
            })
    void saysThatThereAreNoWeeks(String text) {
        assertThat(why(read(text))).isEqualTo("it has no weeks");
    }

    @Test
    void turnsWhatIsMissingOrOfAnotherKindIntoWhatReviewRejects() {
        var week = plan(read("{\"weeks\":[{\"days\":[{\"dayIndex\":\"first\",\"workout\":{\"mileage\":\"5\"}},7]},3]}"))
                .weeks();
        assertThat(week).hasSize(1);
        assertThat(week.getFirst().index()).isZero();
        assertThat(week.getFirst().phase()).isEmpty();
        CandidatePlan.Day day = week.getFirst().days().getFirst();
        assertThat(day.index()).isZero();
        assertThat(day.type()).isEmpty();
        assertThat(day.mileage()).isNaN();
    }

    @Test
    void completesWorkoutsFromTheAthletesOwnData() {
        WorkoutDetails tempo = plan(read(PlanText.ofMarathon(1).withTempo(1, 3).toString()))
                .weeks()
                .getFirst()
                .days()
                .get(2)
                .details();
        assertThat(tempo.targetPace()).contains(Pace.parse("7:56"));
        assertThat(tempo.hrZone()).hasValue(4);
        assertThat(tempo.hrRange().map(Object::toString)).contains("167-175");
        assertThat(tempo.words().description()).contains("Zügig 🏃.");
        assertThat(tempo.segments())
                .extracting(segment -> segment.pace().map(Object::toString).orElse(""))
                .containsExactly("10:22", "7:56", "10:22");
    }

    @Test
    void cutsAndCleansTheModelsWords() {
        String text = PlanText.ofMarathon(1)
                .withWorkout(1, 3, workout -> workout.put("label", "a\n\u0000b" + "x".repeat(500)))
                .toString();
        assertThat(plan(read(text))
                        .weeks()
                        .getFirst()
                        .days()
                        .get(2)
                        .details()
                        .words()
                        .label())
                .contains("a b" + "x".repeat(77));
    }

    @Test
    void survivesAnyGarbage() {
        var random = new Random(42);
        String text = PlanText.ofMarathon(3).toString();
        for (int i = 0; i < 100_000; i++) {
            char[] mutated = text.toCharArray();
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] =
                        (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65_536));
            }
            assertThat(read(new String(mutated, 0, random.nextInt(mutated.length))))
                    .isInstanceOf(Result.class);
        }
    }

    @Test
    void refusesBottomlessNestingAndEndlessValues() {
        assertThat(read("{\"weeks\":" + "[".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThat(read("{\"weeks\":[{\"phase\":\"" + "x".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThat(read("{\"weeks\":[{\"weekIndex\":" + "9".repeat(100_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void endsAfterMoreWeeksThanAnyPlanHas() {
        String week = "{\"weekIndex\":1,\"days\":[]},";
        Result result = read("{\"weeks\":[" + week.repeat(100_000));
        assertThat(why(result)).isEqualTo("it has more than 52 weeks");
        assertThat(arrived).hasSize(52);
    }

    @Test
    void readsALongPlanWhole() {
        assertThat(plan(read(PlanText.ofMarathon(52).toString())).weeks()).hasSize(52);
    }

    private Result read(String... pieces) {
        arrived.clear();
        var reader = new WholePlanReader(JSON, fill, arrived::add);
        for (String piece : pieces) {
            reader.accept(piece);
        }
        return reader.finish();
    }

    private static CandidatePlan plan(Result result) {
        return ((Read) result).plan();
    }

    private static String why(Result result) {
        return ((Unreadable) result).why();
    }
}
