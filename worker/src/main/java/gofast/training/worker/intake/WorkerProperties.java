package gofast.training.worker.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code concurrency}: how many jobs one worker runs at once. */
@ConfigurationProperties("gofast.worker")
record WorkerProperties(@DefaultValue("16") int concurrency) {
    WorkerProperties {
        if (concurrency < 1 || concurrency > 1_000) {
            throw new IllegalArgumentException("gofast.worker.concurrency is between 1 and 1000");
        }
    }
}
