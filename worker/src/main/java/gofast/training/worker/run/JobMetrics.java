package gofast.training.worker.run;

import gofast.training.worker.commit.Committed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts the jobs this worker ran by how they ended. */
@Component
class JobMetrics {
    private final MeterRegistry meters;

    JobMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(Committed committed) {
        count(committed.name().toLowerCase(Locale.ROOT));
    }

    void notClaimable() {
        count("not_claimable");
    }

    private void count(String outcome) {
        meters.counter("gofast.jobs", "outcome", outcome).increment();
    }
}
