package gofast.training.job;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.RaceDistance;
import java.util.UUID;

/** What a submit asks for. */
public record NewJob(UUID trainingPlanId, UUID athleteId, int totalWeeks, Options options) {
    /** The weeks of each phase, and whether the plan must be made anew, with nothing kept of other athletes' plans. */
    public record Options(PhaseSplit phases, boolean fresh) {
        /** What holds where nothing is asked for. */
        public static Options usual(int totalWeeks, RaceDistance distance) {
            return new Options(PhaseSplit.of(totalWeeks, distance), false);
        }
    }

    public NewJob {
        options.phases().unfitFor(totalWeeks).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
