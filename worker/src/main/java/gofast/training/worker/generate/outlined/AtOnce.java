package gofast.training.worker.generate.outlined;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with several things, each on a virtual thread of its own. */
final class AtOnce {
    private AtOnce() {}

    /** What is done with each thing. */
    interface Work<T, R> {
        R with(T thing) throws InterruptedException;
    }

    /** The results in the order of the things. An interrupt, or the first failure, interrupts all that still runs. */
    static <T, R> List<R> all(List<T> things, Work<T, R> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<R>> running = things.stream()
                        .map(thing -> threads.submit(() -> work.with(thing)))
                        .toList();
                List<R> results = new ArrayList<>();
                for (Future<R> result : running) {
                    results.add(result.get());
                }
                return results;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw unwrapped(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) throws InterruptedException {
        if (e.getCause() instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return e.getCause() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("The work ended with " + e.getCause(), e);
    }
}
