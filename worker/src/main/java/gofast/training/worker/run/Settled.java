package gofast.training.worker.run;

import gofast.training.job.JobFailure;
import gofast.training.review.ReviewedPlan;
import gofast.training.worker.generate.Origin;
import java.util.Map;

/** What became of a candidate. */
public sealed interface Settled {
    /** A plan that may be committed, and how its weeks came about. */
    record Sound(ReviewedPlan plan, Map<Integer, Origin> origins) implements Settled {
        public Sound {
            origins = Map.copyOf(origins);
        }
    }

    /** No plan, and why. */
    record Unsound(JobFailure failure) implements Settled {}
}
