package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.FillWeek;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.review.CandidatePlan;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.WeekKeeper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The weeks of a plan as they come in, from any chunk and in any order; each is filled, kept, and waits for the others. */
final class FinishedWeeks {
    private final List<WeekOutline> outline;
    private final FillWeek fill;
    private final WeekKeeper keeper;
    private final Map<Integer, Week> planned = new ConcurrentSkipListMap<>();
    private final Map<Integer, Origin> origins = new ConcurrentSkipListMap<>();

    FinishedWeeks(List<WeekOutline> outline, FillWeek fill, WeekKeeper keeper) {
        this.outline = outline;
        this.fill = fill;
        this.keeper = keeper;
    }

    /** Takes a new week, which is kept for further attempts. */
    void add(ChosenWeek week) {
        keeper.keep(week, take(week));
    }

    /** Takes a week that an earlier attempt kept. */
    void addKept(ChosenWeek week) {
        take(week);
    }

    private Week take(ChosenWeek week) {
        Week filled = fill.fill(outline.get(week.week() - 1), week.choice());
        planned.put(week.week(), filled);
        origins.put(week.week(), week.origin());
        return filled;
    }

    /** The weeks of the outline that have not come in. */
    List<WeekOutline> missing() {
        return outline.stream()
                .filter(week -> !planned.containsKey(week.index()))
                .toList();
    }

    /** The whole plan, once nothing is missing. */
    Generated.Candidate candidate() {
        var plan = new Plan(planned.values().stream().collect(Collectors.toUnmodifiableList()));
        return new Generated.Candidate(CandidatePlan.of(plan), origins);
    }
}
