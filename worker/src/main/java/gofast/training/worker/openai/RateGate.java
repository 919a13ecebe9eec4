package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;

/**
 * Lets calls wait before they would go over a model's limits, rather than be refused. All calls of the worker go through it.
 * Safe for use by threads.
 */
final class RateGate {
    /** Answers to other calls may tell of room sooner. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final CallMetrics metrics;
    private final Map<String, Limits> byModel = new ConcurrentHashMap<>();

    RateGate(Clock clock, Sleeper sleeper, CallMetrics metrics) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.metrics = metrics;
    }

    /** Waits until there is room; where that takes longer than a worker waits, the failure says how long. */
    Pass enter(Model model, ModelRequest request) throws InterruptedException, CallFailedException {
        Limits limits = byModel.computeIfAbsent(model.name(), name -> new Limits(clock));
        var pass = new Pass(limits, tokens(model, request));
        Duration waited = Duration.ZERO;
        for (Duration wait = pass.take(); wait.isPositive(); wait = pass.take()) {
            waited = waited.plus(waitAWhile(waited, wait));
        }
        if (waited.isPositive()) {
            metrics.waited(model, waited);
        }
        return pass;
    }

    private Duration waitAWhile(Duration waited, Duration wait) throws InterruptedException, CallFailedException {
        Duration all = waited.plus(wait);
        if (Backoff.isTooLong(all)) {
            throw new CallFailedException(Remedy.SLOW_DOWN, Failures.busy("rate limit"), Optional.of(all));
        }
        Duration nap = wait.compareTo(LOOK_AGAIN) < 0 ? wait : LOOK_AGAIN;
        sleeper.sleep(nap);
        return nap;
    }

    /** What the provider counts: the question, and the longest answer that was asked for. */
    private static long tokens(Model model, ModelRequest request) {
        return Tokens.estimated(request.prompt().characters(), 0).input() + request.outputTokensOf(model);
    }

    /** Room for one call; it is given back once the server has counted the call itself, or never got it. For one thread. */
    static final class Pass implements AutoCloseable {
        private final Limits limits;
        private final long tokens;
        private long call;
        private boolean isTaken;

        private Pass(Limits limits, long tokens) {
            this.limits = limits;
            this.tokens = tokens;
        }

        /** Zero if there was room, which is taken now; else how long to wait before asking again. */
        private Duration take() {
            synchronized (limits) {
                Duration wait = limits.waitFor(tokens);
                isTaken = wait.isZero();
                call = isTaken ? limits.sent(tokens) : 0;
                return wait;
            }
        }

        /** The server tells what is left, this call counted. */
        void answered(Headers headers) {
            synchronized (limits) {
                limits.learn(headers, call);
                close();
            }
        }

        @Override
        public void close() {
            synchronized (limits) {
                if (isTaken) {
                    isTaken = false;
                    limits.noLongerUnanswered(tokens);
                }
            }
        }
    }

    /** The two limits of one model; to be used with its lock held. */
    private static final class Limits {
        private final RateLimit requests;
        private final RateLimit tokens;
        private long calls;

        Limits(Clock clock) {
            requests = new RateLimit("requests", clock);
            tokens = new RateLimit("tokens", clock);
        }

        Duration waitFor(long amount) {
            Duration forRequests = requests.waitFor(1);
            Duration forTokens = tokens.waitFor(amount);
            return forRequests.compareTo(forTokens) > 0 ? forRequests : forTokens;
        }

        /** The number of the call. */
        long sent(long amount) {
            calls++;
            requests.sent(1, calls);
            tokens.sent(amount, calls);
            return calls;
        }

        void noLongerUnanswered(long amount) {
            requests.noLongerUnanswered(1);
            tokens.noLongerUnanswered(amount);
        }

        void learn(Headers headers, long call) {
            requests.learn(headers, call);
            tokens.learn(headers, call);
        }
    }
}
