package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Task;
import java.util.List;

/** The weeks that earlier attempts kept, as far as they still fit: an athlete's profile may have changed in between. */
final class Kept {
    private Kept() {}

    static List<ChosenWeek> of(Task task, List<WeekOutline> outline) {
        var judge = new JudgeWeek(task.inputs().outlineRequest());
        return task.keeper().kept().stream()
                .filter(week -> week.week() <= outline.size())
                .filter(week -> fits(judge, outline.get(week.week() - 1), week))
                .toList();
    }

    private static boolean fits(JudgeWeek judge, WeekOutline outline, ChosenWeek week) {
        List<DayChoice> days = week.choice().days();
        var answered = new AnsweredWeek(
                week.week(),
                week.choice().note(),
                days.stream().map(DayChoice::code).toList(),
                days.stream().map(DayChoice::miles).toList());
        return judge.judge(outline, answered) instanceof Judgement.Usable usable
                && usable.steps().isEmpty();
    }
}
