package gofast.training.worker.openai;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every call down: in the log, in the metrics, and in the books that the budget is read from. */
final class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private final CallMetrics metrics;
    private final CallLog log;

    Books(CallMetrics metrics, CallLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    void record(CallRecord call) {
        LOG.info(
                "Call of {} with {} for job {}: {} after {} ms, {} tokens in ({} cached), {} out, {} USD, request {}",
                call.model(),
                call.prompt(),
                call.jobId(),
                call.outcome(),
                call.timing().duration().toMillis(),
                call.tokens().input(),
                call.tokens().cached(),
                call.tokens().output(),
                call.usd().toPlainString(),
                call.requestId().orElse("unknown"));
        metrics.ended(call);
        keep(call);
    }

    /** A plan that was paid for is worth more than the note about it. */
    private void keep(CallRecord call) {
        try {
            log.record(call);
        } catch (RuntimeException e) {
            LOG.warn("A call of {} could not be written down: {}", call.model(), e.toString());
        }
    }
}
