package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.FieldError;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Fields;
import gofast.training.api.request.ValueReader;
import gofast.training.api.request.Values;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import java.util.List;
import java.util.Optional;

/** How an athlete wants the weeks shared among the phases; what that means is known once the plan's weeks are. */
sealed interface Phases {
    /** As suits the distance. */
    record Usual() implements Phases {}

    /** By the percentages of the training model. */
    record Percentages() implements Phases {}

    /** In exactly these weeks. */
    record Custom(PhaseSplit split) implements Phases {}

    /** The field {@code options.phases}: {@code "percentages"}, or an object with the weeks of each phase. */
    static Phases read(Fields options) {
        return options.isObject("phases")
                ? options.optionalObject("phases").flatMap(Phases::custom).orElseGet(Usual::new)
                : options.optional("phases", Values.parsed(Phases::named)).orElseGet(Usual::new);
    }

    private static Phases named(String text) {
        if (!text.equals("percentages")) {
            throw new IllegalArgumentException(
                    "write \"percentages\", or the weeks of each phase: {\"base\": 4, \"build\": 6, \"peak\": 3, \"taper\": 3}");
        }
        return new Percentages();
    }

    private static Optional<Phases> custom(Fields weeks) {
        Optional<Integer> base = weeks.required("base", upTo(0));
        Optional<Integer> build = weeks.required("build", upTo(0));
        Optional<Integer> peak = weeks.required("peak", upTo(0));
        Optional<Integer> taper = weeks.required("taper", upTo(1));
        boolean isWhole = base.isPresent() && build.isPresent() && peak.isPresent() && taper.isPresent();
        return isWhole
                ? Optional.of(new Custom(new PhaseSplit(base.get(), build.get(), peak.get(), taper.get())))
                : Optional.empty();
    }

    private static ValueReader<Integer> upTo(int least) {
        return Values.whole(least, Plan.MAX_WEEKS);
    }

    /** The weeks of each phase of a plan of so many weeks. */
    default Checked<PhaseSplit> of(int weeks, RaceDistance distance) {
        return switch (this) {
            case Usual usual -> Checked.passed(PhaseSplit.of(weeks, distance));
            case Percentages percentages -> Checked.passed(PhaseSplit.percentages(weeks));
            case Custom custom ->
                custom.split().unfitFor(weeks).map(Phases::refused).orElseGet(() -> Checked.passed(custom.split()));
        };
    }

    private static Checked<PhaseSplit> refused(String why) {
        return Checked.refused(new Problem(
                ProblemType.INVALID_REQUEST,
                "Correct the fields listed in errors and send the request again.",
                List.of(new FieldError("options.phases", why))));
    }
}
