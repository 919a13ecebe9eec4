package gofast.training.worker.run;

import gofast.training.coaching.Outline;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.Template;
import gofast.training.job.JobFailure;
import gofast.training.plan.Plan;
import gofast.training.review.CandidatePlan;
import gofast.training.review.Repair;
import gofast.training.review.Review;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.GenerationProperties;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.RefillDetails;
import gofast.training.worker.generate.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Brings a candidate to a plan that passes review: as it is, or repaired as a coach would, or, where that does not help, the
 * library's plan in its place.
 */
@Component
public class SettlePlan {
    private static final double MOST_OF_OUTLINE = 1.5;

    private final GenerationProperties properties;

    public SettlePlan(GenerationProperties properties) {
        this.properties = properties;
    }

    public Settled settle(GenerationInputs inputs, Generated.Candidate candidate) {
        return switch (Review.of(candidate.plan(), inputs.reviewContext())) {
            case Review.Passed passed -> new Settled.Sound(passed.plan(), candidate.origins());
            case Review.Rejected rejected -> repair(inputs, candidate);
        };
    }

    private Settled repair(GenerationInputs inputs, Generated.Candidate candidate) {
        Repair repair = Repair.of(candidate.plan(), inputs.reviewContext());
        CandidatePlan repaired = new RefillDetails(inputs.athlete()).refill(repair);
        return switch (Review.of(repaired, inputs.reviewContext())) {
            case Review.Passed passed ->
                isOutOfReach(passed.plan().plan(), inputs)
                        ? without(inputs, Failures.outOfReach())
                        : new Settled.Sound(passed.plan(), repaired(candidate.origins(), repair.steps()));
            case Review.Rejected rejected ->
                properties.templateFallback()
                        ? template(inputs, "rejected: " + rejected.errors().getFirst())
                        : new Settled.Unsound(Failures.rejected(rejected.errors()));
        };
    }

    /**
     * Repairs smooth any plan until it breaks no rule, and the rules compare its weeks with each other alone. So a repaired
     * plan is held against what we would lay out for this runner, too.
     */
    private static boolean isOutOfReach(Plan plan, GenerationInputs inputs) {
        double largest = Outline.of(inputs.outlineRequest()).weeks().stream()
                .mapToDouble(WeekOutline::mileage)
                .max()
                .orElse(0);
        double race = inputs.race().distance().miles();
        return plan.weeks().stream().anyMatch(week -> week.mileage() - race > MOST_OF_OUTLINE * largest);
    }

    private static Map<Integer, Origin> repaired(Map<Integer, Origin> origins, List<Repair.Step> steps) {
        Map<Integer, Origin> changed = new HashMap<>(origins);
        for (Repair.Step step : steps) {
            changed.computeIfPresent(step.week(), (week, origin) -> repaired(origin, step));
        }
        return changed;
    }

    private static Origin repaired(Origin origin, Repair.Step step) {
        List<String> all = new ArrayList<>(origin.steps());
        all.add(step.toString());
        return new Origin(Source.REPAIRED, origin.model(), origin.prompt(), all);
    }

    /** The library's plan, if it may stand in for a model's, where there is none. */
    public Settled without(GenerationInputs inputs, JobFailure failure) {
        return properties.templateFallback() ? template(inputs, failure.code()) : new Settled.Unsound(failure);
    }

    private static Settled template(GenerationInputs inputs, String why) {
        Plan plan = Template.of(inputs.outlineRequest(), inputs.race().name());
        return switch (Review.of(CandidatePlan.of(plan), inputs.reviewContext())) {
            case Review.Passed passed -> new Settled.Sound(passed.plan(), origins(plan, why));
            case Review.Rejected rejected -> new Settled.Unsound(Failures.rejected(rejected.errors()));
        };
    }

    private static Map<Integer, Origin> origins(Plan plan, String why) {
        return IntStream.rangeClosed(1, plan.weeks().size())
                .boxed()
                .collect(Collectors.toMap(week -> week, week -> Origin.template(List.of(why))));
    }
}
