package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.FillWeek;
import gofast.training.coaching.workout.Template;
import gofast.training.coaching.workout.WeekChoice;
import gofast.training.plan.Plan;
import gofast.training.review.CandidatePlan;
import gofast.training.review.Review;
import gofast.training.review.ReviewContext;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Picks the best of several candidates: the one with most weeks, then the highest score of review, with the library's weeks
 * around them, then the fewest repairs, then the first.
 */
final class BestOf {
    private final List<WeekOutline> outline;
    private final Template template;
    private final FillWeek fill;
    private final ReviewContext context;

    BestOf(List<WeekOutline> outline, Template template, FillWeek fill, ReviewContext context) {
        this.outline = outline;
        this.template = template;
        this.fill = fill;
        this.context = context;
    }

    Candidate of(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.weeks().size())
                        .thenComparingInt(this::score)
                        .thenComparing(BestOf::repairs, Comparator.reverseOrder())
                        .thenComparing(candidates::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private int score(Candidate candidate) {
        Map<Integer, WeekChoice> chosen = candidate.weeks().stream()
                .map(ChosenWeek::choice)
                .collect(Collectors.toMap(WeekChoice::week, Function.identity()));
        var plan = new Plan(outline.stream()
                .map(week -> fill.fill(week, chosen.getOrDefault(week.index(), template.choose(week))))
                .toList());
        return Review.of(CandidatePlan.of(plan), context).score().total();
    }

    private static long repairs(Candidate candidate) {
        return candidate.weeks().stream()
                .filter(week -> week.origin().source() == Source.REPAIRED)
                .count();
    }
}
