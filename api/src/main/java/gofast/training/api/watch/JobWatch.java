package gofast.training.api.watch;

import gofast.training.api.request.Values;
import gofast.training.signal.Signal;
import gofast.training.signal.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hears from the database which jobs changed, on one connection for the whole process, and wakes whoever watches them. While
 * the connection is lost nothing is heard; as soon as there is a new one everybody is woken and looks for themselves. Safe to
 * use from many threads.
 */
@Component
public class JobWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final String CHANNEL = "job_events";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Signals signals;
    private final Watches watches = new Watches();
    private volatile boolean running;
    private final AtomicInteger listening;
    private volatile boolean deaf;
    private Thread thread = new Thread(() -> {});

    JobWatch(Signals signals, MeterRegistry meters) {
        this.signals = signals;
        this.listening = Objects.requireNonNull(meters.gauge("gofast.watch.listening", new AtomicInteger()));
    }

    /** Watches a job until closed. What happens to it from now on is noticed; what was before is to be read after this. */
    public Watch watch(UUID job) {
        return watches.add(job);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("job-watch").start(this::run);
    }

    /** Before the server begins to wait for the requests that are under way: those that wait end at once. */
    @Override
    public void stop() {
        running = false;
        watches.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Signal signal = signals.listen(CHANNEL)) {
                noteListening();
                watches.wakeAll();
                wakeAtEverySignal(signal);
            } catch (DataAccessException e) {
                waitAfter(e);
            }
        }
    }

    private void wakeAtEverySignal(Signal signal) {
        while (running) {
            wake(signal.await(PAUSE));
        }
    }

    private void wake(List<String> jobs) {
        jobs.stream().map(Values::id).flatMap(Optional::stream).forEach(watches::wake);
    }

    private void noteListening() {
        listening.set(1);
        if (deaf) {
            LOG.info("The database tells of jobs again");
            deaf = false;
        }
    }

    private void waitAfter(Exception e) {
        listening.set(0);
        if (!deaf) {
            LOG.warn("Nobody hears of jobs until the database can be listened to again: {}", e.toString());
            deaf = true;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
