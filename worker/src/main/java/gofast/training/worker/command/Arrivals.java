package gofast.training.worker.command;

import gofast.training.plan.Week;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.WeekKeeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Sees weeks arrive, notes when the first did, and tells how many there are. Safe for use by threads. */
final class Arrivals implements WeekKeeper {
    private final Clock clock;
    private final Instant start;
    private final IntConsumer soFar;
    private int weeks;
    private Optional<Duration> first = Optional.empty();

    Arrivals(Clock clock, IntConsumer soFar) {
        this.clock = clock;
        this.start = clock.instant();
        this.soFar = soFar;
    }

    @Override
    public List<ChosenWeek> kept() {
        return List.of();
    }

    @Override
    public synchronized void keep(ChosenWeek week, Week planned) {
        arrived(weeks + 1);
    }

    @Override
    public synchronized void arrived(int weeksSoFar) {
        if (first.isEmpty()) {
            first = Optional.of(sinceStart());
        }
        weeks = weeksSoFar;
        soFar.accept(weeks);
    }

    synchronized Optional<Duration> first() {
        return first;
    }

    Duration sinceStart() {
        return Duration.between(start, clock.instant());
    }
}
