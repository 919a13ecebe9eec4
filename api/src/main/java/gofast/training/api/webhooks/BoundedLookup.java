package gofast.training.api.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the system for addresses, on a few threads of its own and not for long: a lookup cannot be interrupted, and on a
 * virtual thread it would hold up the others.
 */
final class BoundedLookup implements Lookup, AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        Callable<List<InetAddress>> ask = () -> List.of(InetAddress.getAllByName(host));
        Future<List<InetAddress>> answer = threads.submit(ask);
        try {
            return answer.get(MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        } finally {
            answer.cancel(true);
        }
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
