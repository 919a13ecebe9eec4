package gofast.training.worker.generate.outlined;

import static gofast.training.worker.generate.outlined.Answers.with;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.coaching.workout.Template;
import gofast.training.coaching.workout.WeekChoice;
import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeWeekTest {
    private final WeekOutline outline = Answers.WEEKS.getFirst();
    private final AnsweredWeek good = Answers.week(1);
    private final JudgeWeek judge = new JudgeWeek(Answers.INPUTS.outlineRequest());

    @Test
    void takesAWeekThatFitsAsItIs() {
        var usable = usable(good);
        assertThat(usable.steps()).isEmpty();
        assertThat(usable.choice().days()).isEqualTo(good.days());
    }

    @Test
    void letsTempoAndIntervalsStandForEachOther() {
        int day = dayOf(WorkoutType.TEMPO);
        String intervals = WorkoutLibrary.standard()
                .suiting(
                        WorkoutType.INTERVALS,
                        outline.phase(),
                        Answers.INPUTS.race().distance(),
                        good.miles().get(day - 1),
                        Answers.INPUTS.athlete().level())
                .getFirst()
                .code();
        assertThat(usable(with(good, day, intervals)).steps()).isEmpty();
    }

    @Test
    void asksAgainForAWorkoutOfAnotherKind() {
        int rest = dayOf(WorkoutType.REST);
        assertThat(problems(with(good, rest, "easy")))
                .containsExactly("day " + rest + ": choose one of the workouts of type rest");
    }

    @Test
    void asksAgainForAWorkoutThereIsNot() {
        assertThat(problems(with(good, dayOf(WorkoutType.LONG_RUN), "swim"))).hasSize(1);
    }

    @Test
    void asksAgainForAWeekThatHasNotSevenDays() {
        var short6 = new AnsweredWeek(1, "", good.codes().subList(0, 6), good.miles());
        assertThat(problems(short6)).containsExactly("it has 6 codes and 7 miles, not 7 of each");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 95, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void putsMilesRightThatAreFarFromTheOutline(double miles) {
        int day = dayOf(WorkoutType.EASY);
        var usable = usable(with(good, day, miles));
        assertThat(usable.choice().days().get(day - 1).miles())
                .isEqualTo(outline.days().get(day - 1).miles());
        assertThat(usable.steps()).hasSize(1);
    }

    @Test
    void letsARunDifferByHalfAMile() {
        int day = dayOf(WorkoutType.EASY);
        double miles = outline.days().get(day - 1).miles() - 0.5;
        assertThat(usable(with(good, day, miles)).choice().days().get(day - 1).miles())
                .isEqualTo(miles);
    }

    @Test
    void neverLetsALongRunGrow() {
        int day = dayOf(WorkoutType.LONG_RUN);
        double outlined = outline.days().get(day - 1).miles();
        assertThat(usable(with(good, day, outlined + 0.4))
                        .choice()
                        .days()
                        .get(day - 1)
                        .miles())
                .isEqualTo(outlined);
    }

    @Test
    void neverLetsTheWholeWeekGrowByMuch() {
        AnsweredWeek more = good;
        for (DayOutline day : outline.days()) {
            if (day.type() != WorkoutType.REST && day.type() != WorkoutType.LONG_RUN) {
                more = with(more, day.index(), day.miles() + 0.5);
            }
        }
        double miles = usable(more).choice().days().stream()
                .mapToDouble(day -> day.miles())
                .sum();
        assertThat(miles).isEqualTo(outline.mileage());
    }

    @Test
    void takesTheOutlinesMilesForAWorkoutThatIsTooLongForTheAnswered() {
        Tight tight = Tight.find();
        var usable = (Judgement.Usable) judge.judge(tight.week(), tight.answered());
        assertThat(usable.choice().days().get(tight.day().index() - 1))
                .isEqualTo(new DayChoice(tight.code(), tight.day().miles()));
        assertThat(usable.steps())
                .singleElement()
                .asString()
                .startsWith("day " + tight.day().index() + ": ");
    }

    @Test
    void countsWhatItPutsRightAmongTheMilesOfTheWeek() {
        Tight tight = Tight.find();
        AnsweredWeek most = tight.answered();
        double room = 0.03 * tight.week().mileage() + 0.3;
        for (DayOutline day : tight.week().days()) {
            if (day.type() == WorkoutType.EASY && room > 0) {
                most = with(most, day.index(), day.miles() + Math.min(room, 0.4));
                room -= 0.4;
            }
        }
        double miles = ((Judgement.Usable) judge.judge(tight.week(), most))
                .choice().days().stream().mapToDouble(DayChoice::miles).sum();
        assertThat(miles).isLessThanOrEqualTo(1.03 * tight.week().mileage());
    }

    /** A hard day whose workout is no shorter than the outline has it, answered with 0.4 miles less. */
    private record Tight(WeekOutline week, DayOutline day, String code) {
        private static Tight find() {
            return Outline.of(Answers.INPUTS.outlineRequest()).weeks().stream()
                    .flatMap(week -> week.days().stream().flatMap(day -> find(week, day)))
                    .findFirst()
                    .orElseThrow();
        }

        private static Stream<Tight> find(WeekOutline week, DayOutline day) {
            return WorkoutLibrary.standard()
                    .suiting(
                            day.type(),
                            week.phase(),
                            Answers.INPUTS.race().distance(),
                            day.miles(),
                            Answers.INPUTS.athlete().level())
                    .stream()
                    .filter(recipe -> recipe.type() == WorkoutType.TEMPO || recipe.type() == WorkoutType.INTERVALS)
                    .filter(recipe -> recipe.suits().leastMiles() == day.miles())
                    .map(recipe -> new Tight(week, day, recipe.code()));
        }

        private AnsweredWeek answered() {
            List<DayChoice> days =
                    new Template(Answers.INPUTS.outlineRequest()).choose(week).days();
            var answered = new AnsweredWeek(
                    week.index(),
                    "",
                    days.stream().map(DayChoice::code).toList(),
                    days.stream().map(DayChoice::miles).toList());
            return with(with(answered, day.index(), code), day.index(), day.miles() - 0.4);
        }
    }

    @Test
    void leavesTheDayOfTheRaceToTheService() {
        List<WeekOutline> all = Outline.of(Answers.INPUTS.outlineRequest()).weeks();
        WeekChoice choice = new Template(Answers.INPUTS.outlineRequest()).choose(all.getLast());
        var answered = new AnsweredWeek(
                16,
                "",
                choice.days().stream().map(DayChoice::code).toList(),
                choice.days().stream().map(DayChoice::miles).toList());
        int race = Answers.INPUTS.calendar().raceDay();

        var usable = (Judgement.Usable) judge.judge(all.getLast(), with(with(answered, race, "swim"), race, 26.2));

        assertThat(usable.choice()).isEqualTo(choice);
        assertThat(usable.steps()).isEmpty();
    }

    @Test
    void takesTheLibrarysChoiceWhereTheWorkoutDoesNotSuitThePhase() {
        int day = dayOf(WorkoutType.TEMPO);
        var usable = usable(with(good, day, "taper-tempo"));
        assertThat(usable.choice().days().get(day - 1).code()).isNotEqualTo("taper-tempo");
        assertThat(usable.steps()).singleElement().asString().endsWith("instead of taper-tempo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run 7:30 a mile today.", "Under 3h30 you go!", "Week ٣ of 4."})
    void dropsANoteWithNumbersWhichAreNotTheModelsToSay(String note) {
        assertThat(usable(noted(note)).choice().note()).isEmpty();
    }

    @Test
    void cutsALongNoteAndKeepsItOnOneLine() {
        String note = usable(noted("one\ntwo " + "🏃".repeat(500))).choice().note();
        assertThat(note).startsWith("one two 🏃");
        assertThat(note.codePointCount(0, note.length())).isEqualTo(200);
    }

    @Test
    void dropsHalfCharactersFromANote() {
        assertThat(usable(noted("Easy \uD83C now\u0000.")).choice().note()).isEqualTo("Easy now .");
    }

    private AnsweredWeek noted(String note) {
        return new AnsweredWeek(1, note, good.codes(), good.miles());
    }

    private int dayOf(WorkoutType type) {
        return outline.days().stream()
                .filter(day -> day.type() == type)
                .findFirst()
                .orElseThrow()
                .index();
    }

    private Judgement.Usable usable(AnsweredWeek week) {
        return (Judgement.Usable) judge.judge(outline, week);
    }

    private List<String> problems(AnsweredWeek week) {
        return ((Judgement.Refused) judge.judge(outline, week)).problems();
    }
}
