package gofast.training.api.submit;

import gofast.training.coaching.PhaseSplit;
import gofast.training.job.NewJob;
import gofast.training.plan.Phase;
import java.util.UUID;

/** What would be generated, had it been submitted. */
record DryRun(boolean valid, UUID trainingPlanId, int totalWeeks, PhaseWeeks phases) {
    /** The weeks of each phase. */
    record PhaseWeeks(int base, int build, int peak, int taper) {
        static PhaseWeeks of(PhaseSplit split) {
            return new PhaseWeeks(
                    split.weeksOf(Phase.BASE),
                    split.weeksOf(Phase.BUILD),
                    split.weeksOf(Phase.PEAK),
                    split.weeksOf(Phase.TAPER));
        }
    }

    static DryRun of(NewJob job) {
        return new DryRun(
                true,
                job.trainingPlanId(),
                job.totalWeeks(),
                PhaseWeeks.of(job.options().phases()));
    }
}
