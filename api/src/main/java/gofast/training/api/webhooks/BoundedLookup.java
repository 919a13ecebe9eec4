package gofast.training.api.webhooks;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for addresses on threads of its own and waits for the answer, but not for long: a lookup cannot be interrupted, and
 * on a virtual thread it would hold up the others. Whoever asks has one lookup at a time, also after its answer is no longer
 * waited for, so that names that nobody answers for keep one thread busy, and not those of other callers.
 */
final class BoundedLookup implements Lookup, AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int PLACES = 64;

    private final Resolver resolver;
    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(PLACES);

    /** At most as many as there are places. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());

    /** Finds all addresses of a host, however long it takes. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    BoundedLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> addresses(String host, String asker) throws UnknownHostException {
        if (!asking.add(asker)) {
            return busy("The host you named before is still");
        }
        if (!free.tryAcquire()) {
            asking.remove(asker);
            return busy("Many hosts are");
        }
        return await(host, threads.submit(() -> ask(host, asker)));
    }

    /** The asker's turn is over when the lookup has ended, not when its answer is given up. */
    private List<InetAddress> ask(String host, String asker) throws UnknownHostException {
        try {
            return List.of(resolver.addresses(host));
        } finally {
            free.release();
            asking.remove(asker);
        }
    }

    private static List<InetAddress> await(String host, Future<List<InetAddress>> answer) throws UnknownHostException {
        try {
            return answer.get(MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static List<InetAddress> busy(String what) {
        return new Checked.Refused<List<InetAddress>>(Problem.passing(
                        ProblemType.TEMPORARILY_UNAVAILABLE,
                        what + " being looked up; send the request again in a moment.",
                        MOST))
                .orElseThrow();
    }

    private static UnknownHostException unknown(String host, Exception reason) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(reason);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
