package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of many at once, in an order of events that no test would think of. */
class RateLimitTest {
    private static final int LIMIT = 10;
    private static final int EVENTS = 20_000;

    /** From the sending of a call to its arrival, and from there to its answer. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(2);

    private final FakeTime time = new FakeTime();
    private final RateLimit limit = new RateLimit("requests", time);
    private final FixedWindow server = new FixedWindow(time, LIMIT, Integer.MAX_VALUE);
    private final List<Sent> onTheWay = new ArrayList<>();
    private final List<Answer> onTheWayBack = new ArrayList<>();
    private long calls;

    private record Sent(long call, Instant at) {}

    private record Answer(long call, Instant at, Headers headers) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isNeverExceededHoweverAnswersOvertakeEachOther(long seed) {
        var random = new Random(seed);
        send();
        arrive(0);
        comeBack(0);
        for (int i = 0; i < EVENTS; i++) {
            happen(random);
        }
        assertThat(server.mostRequests()).isEqualTo(LIMIT);
    }

    private void happen(Random random) {
        time.pass(Duration.ofMillis(random.nextInt(200)));
        switch (random.nextInt(4)) {
            case 0 -> sendIfThereIsRoom();
            case 1 -> any(onTheWay, random).ifPresent(this::arrive);
            case 2 -> any(onTheWayBack, random).ifPresent(this::comeBack);
            default -> loseNowAndThen(random);
        }
        Instant latest = time.instant().minus(LONGEST_WAY);
        while (!onTheWay.isEmpty() && onTheWay.getFirst().at().isBefore(latest)) {
            arrive(0);
        }
        while (!onTheWayBack.isEmpty() && onTheWayBack.getFirst().at().isBefore(latest)) {
            comeBack(0);
        }
    }

    private static Optional<Integer> any(List<?> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(random.nextInt(list.size()));
    }

    private void sendIfThereIsRoom() {
        if (limit.waitFor(1).isZero()) {
            send();
        }
    }

    private void send() {
        calls++;
        limit.sent(1, calls);
        onTheWay.add(new Sent(calls, time.instant()));
    }

    private void arrive(int index) {
        onTheWayBack.add(new Answer(onTheWay.remove(index).call(), time.instant(), server.admit(0)));
    }

    private void comeBack(int index) {
        Answer answer = onTheWayBack.remove(index);
        limit.learn(answer.headers(), answer.call());
        limit.noLongerUnanswered(1);
    }

    /** A call that never got to the server. */
    private void loseNowAndThen(Random random) {
        if (!onTheWay.isEmpty() && random.nextInt(10) == 0) {
            onTheWay.removeLast();
            limit.noLongerUnanswered(1);
        }
    }
}
