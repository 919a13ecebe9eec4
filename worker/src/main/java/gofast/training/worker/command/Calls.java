package gofast.training.worker.command;

import gofast.training.worker.openai.CallLog;
import gofast.training.worker.openai.CallRecord;
import gofast.training.worker.openai.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/** The calls that a plan took. Safe for use by threads. */
final class Calls implements CallLog {
    private final List<CallRecord> all = new CopyOnWriteArrayList<>();

    @Override
    public void record(CallRecord call) {
        all.add(call);
    }

    List<CallRecord> all() {
        return List.copyOf(all);
    }

    Tokens tokens() {
        return new Tokens(sum(Tokens::input), sum(Tokens::cached), sum(Tokens::output));
    }

    private long sum(ToLongFunction<Tokens> part) {
        return all.stream().map(CallRecord::tokens).mapToLong(part).sum();
    }

    BigDecimal usd() {
        return all.stream().map(CallRecord::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
