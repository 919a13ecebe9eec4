package gofast.training.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing in many threads that start together. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of the threads got; the first failure, if one had any. */
    public static <T> List<T> call(int threads, Callable<T> what) throws InterruptedException {
        var start = new CyclicBarrier(threads);
        Callable<T> together = () -> {
            start.await();
            return what.call();
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(Collections.nCopies(threads, together)).stream()
                    .map(AtOnce::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of several at once failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while several were at work", e);
        }
    }
}
