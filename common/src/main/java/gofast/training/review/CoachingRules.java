package gofast.training.review;

import java.util.List;
import java.util.function.Function;

/** What a coach holds against a plan whose structure is sound. */
final class CoachingRules {
    private static final List<Function<Schedule, List<Violation>>> RULES = List.of(
            WeekJump::check,
            RunJump::check,
            WorkloadRatio::check,
            HardDays::check,
            EasyShare::check,
            RestDays::check,
            Cutbacks::check,
            LongRunShare::check,
            PeakLongRun::check,
            RaceWeekVolume::check,
            LastLongRun::check);

    private CoachingRules() {}

    static List<Violation> check(Schedule schedule) {
        return RULES.stream().flatMap(rule -> rule.apply(schedule).stream()).toList();
    }
}
