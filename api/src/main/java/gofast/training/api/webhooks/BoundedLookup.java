package gofast.training.api.webhooks;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Asks for addresses on threads of its own and waits for the answer, but not for long: a lookup cannot be interrupted, and
 * on a virtual thread it would hold up the others. Whoever asks has one lookup at a time, also after its answer is no longer
 * waited for, so that names that nobody answers for keep one thread busy, and not those of other callers.
 */
final class BoundedLookup implements Lookup, AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(5);

    /** Callers share them by chance; there are no more threads than turns. */
    private static final int TURNS = 64;

    private final Resolver resolver;
    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1)).limit(TURNS).toList();
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
        Semaphore turn = turns.get(Math.floorMod(asker.hashCode(), TURNS));
        try {
            return turn.tryAcquire(MOST.toMillis(), TimeUnit.MILLISECONDS) ? ask(host, turn) : busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    /** The turn is over when the lookup has ended, not when its answer is given up. */
    private List<InetAddress> ask(String host, Semaphore turn) throws UnknownHostException, InterruptedException {
        Callable<List<InetAddress>> ask = () -> {
            try {
                return List.of(resolver.addresses(host));
            } finally {
                turn.release();
            }
        };
        Future<List<InetAddress>> answer = threads.submit(ask);
        try {
            return answer.get(MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(host, e);
        }
    }

    private static List<InetAddress> busy() {
        return new Checked.Refused<List<InetAddress>>(Problem.passing(
                        ProblemType.TEMPORARILY_UNAVAILABLE,
                        "The host you named before is still being looked up; send the request again in a moment.",
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
