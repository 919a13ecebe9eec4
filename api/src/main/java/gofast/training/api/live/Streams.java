package gofast.training.api.live;

import gofast.training.api.watch.JobWatch;
import gofast.training.api.watch.Watch;
import gofast.training.job.Job;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs streams, and counts how they end. */
@Component
class Streams {
    /** In milliseconds; spread, so that those whom a stopping api sends away do not all come back at once. */
    private static final int SHORTEST_RETRY = 1_000;

    private static final int LONGEST_RETRY = 3_000;

    private final JobWatch watch;
    private final Timeline timeline;
    private final JsonMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    Streams(JobWatch watch, Timeline timeline, JsonMapper json, Clock clock, MeterRegistry meters) {
        this.watch = watch;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns when the stream has ended, however that was. */
    void run(Job job, LastEventId last, Instant expiry, OutputStream body) {
        StreamEnd end;
        try (Watch changes = watch.watch(job.id())) {
            var out = new EventWriter(body);
            out.retry(ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY));
            var teller = new JobTeller(job, last.within(job), timeline, json, out);
            end = new JobStream(teller, out, changes, clock).run(expiry);
        } catch (IOException e) {
            end = isSlow(e) ? StreamEnd.SLOW : StreamEnd.GONE;
        }
        meters.counter("gofast.streams.ended", "how", end.code()).increment();
    }

    /** The server gives up on a write after a while, and says so somewhere below. */
    private static boolean isSlow(IOException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
