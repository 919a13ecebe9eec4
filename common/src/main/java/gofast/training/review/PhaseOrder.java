package gofast.training.review;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Known phases, in order, with each boundary within one week of the allocated one. */
final class PhaseOrder {
    private PhaseOrder() {}

    static List<Violation> check(CandidatePlan plan, ReviewContext context) {
        return plan.weeks().stream()
                .filter(context::hasWeek)
                .flatMap(week -> check(week, plan, context.phases()).stream())
                .toList();
    }

    private static Optional<Violation> check(CandidatePlan.Week week, CandidatePlan plan, PhaseSplit phases) {
        Optional<Phase> phase = Phase.of(week.phase());
        if (phase.isEmpty()) {
            return Optional.of(Violation.ofWeek(
                    Rule.PHASE_UNKNOWN, week.index(), "the phase is not one of base, build, peak, taper"));
        }
        if (!around(week.index(), phases).contains(phase.get())) {
            return Optional.of(outOfPlace(
                    week,
                    "is " + week.phase() + " where the plan has "
                            + phases.phaseOf(week.index()).code()));
        }
        return before(week, plan)
                .filter(previous -> previous.compareTo(phase.get()) > 0)
                .map(previous -> outOfPlace(week, "goes back from " + previous.code() + " to " + week.phase()));
    }

    private static Violation outOfPlace(CandidatePlan.Week week, String what) {
        return Violation.ofWeek(Rule.PHASE_OUT_OF_PLACE, week.index(), what);
    }

    /** The phases of a week and its neighbours: what the week may be when boundaries move by at most one week. */
    private static List<Phase> around(int week, PhaseSplit phases) {
        return IntStream.rangeClosed(Math.max(1, week - 1), Math.min(phases.weeks(), week + 1))
                .mapToObj(phases::phaseOf)
                .toList();
    }

    private static Optional<Phase> before(CandidatePlan.Week week, CandidatePlan plan) {
        return plan.weeks().stream()
                .filter(other -> other.index() == week.index() - 1)
                .flatMap(other -> Phase.of(other.phase()).stream())
                .findFirst();
    }
}
