package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.coaching.workout.FillWeek;
import gofast.training.coaching.workout.Template;
import gofast.training.coaching.workout.WeekChoice;
import gofast.training.plan.WorkoutType;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BestOfTest {
    private final OutlineRequest request = Answers.INPUTS.outlineRequest();
    private final Template template = new Template(request);
    private final BestOf best = new BestOf(
            Outline.of(request).weeks(), template, new FillWeek(request, "Boston"), Answers.INPUTS.reviewContext());

    @Test
    void takesTheCandidateWithMostWeeks() {
        Candidate three = candidate(Source.MODEL, Answers.WEEKS.subList(0, 3));
        Candidate four = candidate(Source.REPAIRED, Answers.WEEKS);
        assertThat(best.of(List.of(three, four))).isSameAs(four);
    }

    @Test
    void takesTheBetterScoreBeforeFewerRepairs() {
        Candidate absurd = new Candidate(
                new Chosen.All(),
                Answers.WEEKS.stream()
                        .map(week -> chosen(Source.MODEL, hardEveryDay(week)))
                        .toList());
        Candidate repaired = candidate(Source.REPAIRED, Answers.WEEKS);
        assertThat(best.of(List.of(absurd, repaired))).isSameAs(repaired);
    }

    @Test
    void takesFewerRepairsThenTheFirst() {
        Candidate repaired = candidate(Source.REPAIRED, Answers.WEEKS);
        Candidate first = candidate(Source.MODEL, Answers.WEEKS);
        Candidate second = candidate(Source.MODEL, Answers.WEEKS);
        assertThat(best.of(List.of(repaired, first, second))).isSameAs(first);
    }

    private Candidate candidate(Source source, List<WeekOutline> weeks) {
        return new Candidate(
                new Chosen.All(),
                weeks.stream()
                        .map(week -> chosen(source, template.choose(week)))
                        .toList());
    }

    private static ChosenWeek chosen(Source source, WeekChoice choice) {
        return new ChosenWeek(choice, new Origin(source, Optional.of("gpt"), Optional.of("outlined-1"), List.of()));
    }

    /** Nothing that a judge would let through. */
    private static WeekChoice hardEveryDay(WeekOutline week) {
        return new WeekChoice(
                week.index(),
                "",
                week.days().stream()
                        .map(day ->
                                day.type() == WorkoutType.RACE ? new DayChoice("rest", 0) : new DayChoice("tempo", 6))
                        .toList());
    }
}
