package gofast.training.worker.generate.outlined;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
                return results(things, work, new ExecutorCompletionService<>(threads));
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw unwrapped(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static <T, R> List<R> results(List<T> things, Work<T, R> work, CompletionService<R> threads)
            throws InterruptedException, ExecutionException {
        List<Future<R>> running = things.stream()
                .map(thing -> threads.submit(() -> work.with(thing)))
                .toList();
        // As they end, not in their order: a failure is to be seen while others still run.
        for (int ended = 0; ended < running.size(); ended++) {
            threads.take().get();
        }
        return running.stream().map(Future::resultNow).toList();
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
