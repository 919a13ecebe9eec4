package gofast.training.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Which fault comes when: every kind once in each round, in an order of chance.
 *
 * @param faults by their time
 */
record Schedule(List<Planned> faults) {
    /** Starting a program takes about as long on two cores. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(13);

    /**
     * A fault to come.
     *
     * @param at since the start of the load
     * @param choice of the target, from 0 to 1
     * @param severity of the fault, such as how long it lasts, from 0 to 1
     */
    record Planned(Duration at, FaultKind kind, double choice, double severity) {
        /** One of them, by the choice. */
        <T> int targetOf(List<T> targets) {
            return (int) (choice * targets.size());
        }

        /** Between these two, by the severity. */
        Duration lasting(Duration least, Duration most) {
            return between(least, most, severity);
        }
    }

    Schedule {
        faults = List.copyOf(faults);
    }

    /** The same for the same seed and length. */
    static Schedule of(long seed, Duration length) {
        var random = new Random(seed);
        List<Planned> faults = new ArrayList<>();
        Iterator<FaultKind> kinds = Collections.emptyIterator();
        Duration at = pause(random);
        while (at.compareTo(length) < 0) {
            if (!kinds.hasNext()) {
                kinds = round(random);
            }
            faults.add(new Planned(at, kinds.next(), random.nextDouble(), random.nextDouble()));
            at = at.plus(pause(random));
        }
        return new Schedule(faults);
    }

    private static Iterator<FaultKind> round(Random random) {
        List<FaultKind> kinds = new ArrayList<>(Arrays.asList(FaultKind.values()));
        Collections.shuffle(kinds, random);
        return kinds.iterator();
    }

    private static Duration pause(Random random) {
        return between(SHORTEST_PAUSE, LONGEST_PAUSE, random.nextDouble());
    }

    private static Duration between(Duration least, Duration most, double share) {
        return least.plusMillis((long) (share * most.minus(least).toMillis()));
    }
}
