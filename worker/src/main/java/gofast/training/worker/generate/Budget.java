package gofast.training.worker.generate;

import java.time.Duration;
import java.util.UUID;

/** Says before each call whether it may be paid for. */
public interface Budget {
    Verdict verdict(UUID jobId);

    /** May it? */
    sealed interface Verdict {}

    record Affordable() implements Verdict {}

    /** The day's money is spent; ask again after this wait. */
    record DaySpent(Duration delay) implements Verdict {}

    /** This job has had as many tokens as a job may have. */
    record JobSpent() implements Verdict {}
}
