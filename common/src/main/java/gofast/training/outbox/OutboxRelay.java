package gofast.training.outbox;

import gofast.training.signal.Signal;
import gofast.training.signal.Signals;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to the broker for as long as the process lives: woken by the database, and looking by itself every
 * second for rows whose time has come. Several relays share the work. A broker or database that is down is waited for.
 */
@Component
class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    /** What a relay that cannot reach broker or database has not sent by then, other relays send. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Signals signals;
    private final OutboxBatch batch;
    private volatile boolean running;
    private volatile boolean reachable = true;
    private Thread thread = new Thread(() -> {});

    OutboxRelay(Signals signals, OutboxBatch batch) {
        this.signals = signals;
        this.batch = batch;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!thread.join(LONGEST_END)) {
                LOG.warn("Messages may be left in the outbox for other processes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after those who write to the outbox, so that their last messages still go out. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            try (Signal signal = signals.listen("outbox")) {
                relayAtEverySignal(signal);
            } catch (RuntimeException e) {
                // Whatever it was: an exception here would end the relay for as long as the process lives.
                waitAfter(e);
            }
        }
    }

    private void relayAtEverySignal(Signal signal) {
        while (running) {
            while (running && batch.relay()) {}
            noteReachable();
            signal.await(POLL_INTERVAL);
        }
    }

    private void noteReachable() {
        if (!reachable) {
            LOG.info("Broker and database answer again: messages go out");
            reachable = true;
        }
    }

    private void waitAfter(Exception e) {
        if (reachable) {
            LOG.warn("Messages wait in the outbox until broker and database answer again: {}", e.toString());
            reachable = false;
        }
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
