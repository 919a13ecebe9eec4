package gofast.training.review;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Known phases, in order, with each boundary within one week of the allocated one, in plans that have phases. */
final class PhaseOrder {
    private final PhaseSplit phases;
    private final Map<Integer, CandidatePlan.Week> weeks;

    private PhaseOrder(PhaseSplit phases, Map<Integer, CandidatePlan.Week> weeks) {
        this.phases = phases;
        this.weeks = weeks;
    }

    static List<Violation> check(CandidatePlan plan, ReviewContext context) {
        if (context.phases().isEmpty() && hasNone(plan)) {
            return List.of();
        }
        Map<Integer, CandidatePlan.Week> weeks = plan.weeks().stream()
                .collect(Collectors.toMap(CandidatePlan.Week::index, Function.identity(), (first, other) -> first));
        return context.allocated()
                .map(phases -> new PhaseOrder(phases, weeks).check(plan, context.weeks()))
                .orElse(List.of());
    }

    private static boolean hasNone(CandidatePlan plan) {
        return plan.weeks().stream().allMatch(week -> week.phase().isEmpty());
    }

    private List<Violation> check(CandidatePlan plan, int last) {
        return plan.weeks().stream()
                .filter(week -> week.index() >= 1 && week.index() <= last)
                .flatMap(week -> check(week).stream())
                .toList();
    }

    private Optional<Violation> check(CandidatePlan.Week week) {
        Optional<Phase> phase = Phase.of(week.phase());
        if (phase.isEmpty()) {
            return violation(Rule.PHASE_UNKNOWN, week, "the phase is not one of base, build, peak, taper");
        }
        if (!around(week.index()).contains(phase.get())) {
            String allocated = phases.phaseOf(week.index()).code();
            return violation(Rule.PHASE_OUT_OF_PLACE, week, "is " + week.phase() + " where the plan has " + allocated);
        }
        return before(week)
                .filter(previous -> previous.compareTo(phase.get()) > 0)
                .flatMap(previous -> violation(
                        Rule.PHASE_OUT_OF_PLACE, week, "goes back from " + previous.code() + " to " + week.phase()));
    }

    private static Optional<Violation> violation(Rule rule, CandidatePlan.Week week, String what) {
        return Optional.of(Violation.ofWeek(rule, Severity.ERROR, week.index(), what));
    }

    /** The phases of a week and its neighbours: what the week may be when boundaries move by at most one week. */
    private List<Phase> around(int week) {
        return IntStream.rangeClosed(Math.max(1, week - 1), Math.min(phases.weeks(), week + 1))
                .mapToObj(phases::phaseOf)
                .toList();
    }

    private Optional<Phase> before(CandidatePlan.Week week) {
        return Optional.ofNullable(weeks.get(week.index() - 1)).flatMap(other -> Phase.of(other.phase()));
    }
}
