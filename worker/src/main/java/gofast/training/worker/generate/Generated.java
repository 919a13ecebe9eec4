package gofast.training.worker.generate;

import gofast.training.job.JobFailure;
import gofast.training.review.CandidatePlan;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How generating ended. */
public sealed interface Generated {
    /** There is a plan to review; origins are by week, where they are known. */
    record Candidate(CandidatePlan plan, Map<Integer, Origin> origins) implements Generated {
        public Candidate {
            origins = Map.copyOf(new TreeMap<>(origins));
        }
    }

    /** There is none, and why. */
    record Nothing(JobFailure failure) implements Generated {}

    /** Not now, and through no fault of the job: what it waits for, and for how long. */
    record Later(String waitingFor, Duration delay) implements Generated {
        /** What jobs wait for while the provider refuses our account. */
        public static final String ACCOUNT = "model-account";

        /** Somebody has to look at the account; until then jobs look again every minute. */
        private static final Duration UNTIL_ACCOUNT_IS_TRIED_AGAIN = Duration.ofMinutes(1);

        private static final String BUDGET = "budget";

        /** The day's money is spent. */
        public static Later budget(Duration delay) {
            return new Later(BUDGET, delay);
        }

        /** The provider refuses our account. */
        public static Later account() {
            return new Later(ACCOUNT, UNTIL_ACCOUNT_IS_TRIED_AGAIN);
        }

        /** Whether any other job would have to wait just as this one: all but the budget, which is looked at job by job. */
        public boolean concernsAllJobs() {
            return !waitingFor.equals(BUDGET);
        }

        /** If every one of so many models is down: until the first of them may be back. */
        public static Optional<Later> ifAllAreDown(int models, List<Duration> backAfter) {
            return backAfter.size() < models
                    ? Optional.empty()
                    : backAfter.stream().min(Comparator.naturalOrder()).map(Later::model);
        }

        /** The provider wants to be asked later. */
        public static Later model(Duration delay) {
            return new Later("model", delay);
        }
    }
}
