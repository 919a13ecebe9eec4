package gofast.openai.simulator.answer;

import java.util.List;

/** Makes a plan: what each week comes to, then what each of its days is. The same inputs give the same plan. */
final class Coach {

    private Coach() {}

    static List<Week> plan(Inputs inputs) {
        return Targets.of(inputs).stream().map(target -> week(inputs, target)).toList();
    }

    private static Week week(Inputs inputs, WeekTarget target) {
        List<Day> days =
                target.week() == inputs.raceWeek() ? RaceWeek.days(inputs, target) : TrainingWeek.days(inputs, target);
        return new Week(target.week(), target.phase(), days);
    }
}
