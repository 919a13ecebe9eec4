package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.LUNA;
import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gofast.training.testing.AtOnce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateGateTest {
    /** 20 characters and 100 tokens: 5 + 100 tokens. */
    private static final ModelRequest CALL = Models.request(new AnswerFormat.AnyObject(), 100);

    private static final int CALL_TOKENS = 105;

    private final FakeTime time = new FakeTime();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateGate gate = new RateGate(time, time, new CallMetrics(meters));

    @Test
    void letsEveryCallPassWhileNothingIsKnown() throws Exception {
        for (int i = 0; i < 500; i++) {
            gate.enter(MINI, CALL);
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void letsCallsPassTogetherWhileThereIsRoom() throws Exception {
        answer(requests(10, 3, "20s"));
        List<RateGate.Pass> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(gate.enter(MINI, CALL));
        }
        assertThat(time.sleeps()).isEmpty();
        assertThat(open).hasSize(3);
        assertThat(meters.find("gofast.model.limit.wait").timer()).isNull();
    }

    @Test
    void waitsUntilTheResetWhenRequestsAreUsedUp() throws Exception {
        answer(requests(10, 0, "20s"));
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(20));
        assertThat(meters.get("gofast.model.limit.wait").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(20);
    }

    @Test
    void waitsUntilTheResetWhenTokensAreUsedUp() throws Exception {
        answer(tokens(1_000, CALL_TOKENS - 1, "6.5s"));
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofMillis(6_500));
    }

    @Test
    void waitsForTheLaterOfBoth() throws Exception {
        answer(requests(10, 0, "2s").newBuilder().addAll(tokens(1_000, 0, "9s")).build());
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void takesTheLastTokensThereAre() throws Exception {
        answer(tokens(1_000, CALL_TOKENS, "6s"));
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void countsWhatIsNotAnsweredYet() throws Exception {
        answer(requests(10, 2, "20s"));
        gate.enter(MINI, CALL);
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void knowsEachModelsLimitsApart() throws Exception {
        answer(requests(10, 0, "20s"));
        gate.enter(LUNA, CALL);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void hasTheRoomBackOfACallThatFailedBeforeItWasAnswered() throws Exception {
        answer(requests(10, 1, "20s"));
        gate.enter(MINI, CALL).close();
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void givesRoomBackOnce() throws Exception {
        answer(requests(10, 2, "20s"));
        RateGate.Pass pass = gate.enter(MINI, CALL);
        gate.enter(MINI, CALL);
        pass.close();
        pass.close();
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void looksAgainWhetherThereIsRoomSooner() throws Exception {
        RateGate.Pass[] open = new RateGate.Pass[1];
        var noticing = new RateGate(
                time,
                nap -> {
                    time.sleep(nap);
                    open[0].close();
                },
                new CallMetrics(meters));
        noticing.enter(MINI, CALL).answered(requests(10, 1, "50s"));
        open[0] = noticing.enter(MINI, CALL);
        noticing.enter(MINI, CALL);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"60s, 0", "61s, 61", "6m0s, 360"})
    void leavesAWaitOfMoreThanAMinuteToTheJob(String reset, long later) throws Exception {
        answer(requests(10, 0, reset));
        if (later == 0) {
            gate.enter(MINI, CALL);
            assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(60));
        } else {
            var failure = catchThrowableOfType(CallFailedException.class, () -> gate.enter(MINI, CALL));
            assertThat(failure.next()).isEqualTo(new Next.Later(Duration.ofSeconds(later)));
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @Test
    void letsACallPassThatIsLargerThanTheWholeLimit() throws Exception {
        answer(tokens(100, 100, "20s"));
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void learnsNothingFromHeadersThatMakeNoSense() throws Exception {
        answer(Headers.of("x-ratelimit-remaining-requests", "0"));
        answer(Headers.of("x-ratelimit-remaining-requests", "none", "x-ratelimit-reset-requests", "20s"));
        answer(Headers.of("x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "later"));
        gate.enter(MINI, CALL);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void letsNoMorePassAfterAResetThanTheLimit() throws Exception {
        answer(requests(2, 0, "5s"));
        RateGate.Pass first = gate.enter(MINI, CALL);
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(5));
        assertThat(catchThrowableOfType(CallFailedException.class, () -> gate.enter(MINI, CALL)))
                .isNotNull();
        first.answered(requests(3, 2, "50s"));
        gate.enter(MINI, CALL);
    }

    @Test
    void doesNotBelieveAnAnswerThatWasOvertaken() throws Exception {
        RateGate.Pass first = gate.enter(MINI, CALL);
        RateGate.Pass second = gate.enter(MINI, CALL);
        second.answered(requests(10, 0, "20s"));
        first.answered(requests(10, 1, "20s"));
        gate.enter(MINI, CALL);
        assertThat(time.sinceStart()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void believesANewerAnswerThatThereIsMoreRoom() throws Exception {
        answer(requests(10, 1, "20s"));
        answer(requests(10, 5, "10s"));
        for (int i = 0; i < 5; i++) {
            gate.enter(MINI, CALL);
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void keepsManyCallsAtOnceWithinTheLimitsOfAServer() throws Exception {
        var server = new FixedWindow(time, 20, 20 * CALL_TOKENS);
        answer(server.admit(CALL_TOKENS));
        AtOnce.call(200, () -> {
            RateGate.Pass pass = enterPatiently();
            pass.answered(server.admit(CALL_TOKENS));
            return true;
        });
        assertThat(server.mostRequests()).isLessThanOrEqualTo(20);
        assertThat(server.requests()).isEqualTo(201);
    }

    @Test
    void keepsToTokensWhereTheyAreScarcer() throws Exception {
        var server = new FixedWindow(time, 1_000, 7 * CALL_TOKENS);
        answer(server.admit(CALL_TOKENS));
        AtOnce.call(50, () -> {
            RateGate.Pass pass = enterPatiently();
            pass.answered(server.admit(CALL_TOKENS));
            return true;
        });
        assertThat(server.mostRequests()).isLessThanOrEqualTo(7);
        assertThat(server.requests()).isEqualTo(51);
    }

    /** Not so with many at once: while they sleep, each moves the one clock on, past windows that are not full. */
    @Test
    void usesAllTheRoomThereIs() throws Exception {
        var server = new FixedWindow(time, 1_000, 7 * CALL_TOKENS);
        for (int call = 0; call < 50; call++) {
            enterPatiently().answered(server.admit(CALL_TOKENS));
        }
        assertThat(server.mostRequests()).isEqualTo(7);
    }

    /** As a job that comes back. */
    private RateGate.Pass enterPatiently() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                return gate.enter(MINI, CALL);
            } catch (CallFailedException e) {
                time.pass(Duration.ofSeconds(1));
            }
        }
        throw new AssertionError("there never was room");
    }

    private void answer(Headers headers) throws Exception {
        gate.enter(MINI, CALL).answered(headers);
    }

    private static Headers requests(int limit, int remaining, String reset) {
        return limits("requests", limit, remaining, reset);
    }

    private static Headers tokens(int limit, int remaining, String reset) {
        return limits("tokens", limit, remaining, reset);
    }

    private static Headers limits(String unit, int limit, int remaining, String reset) {
        return Headers.of(
                "x-ratelimit-limit-" + unit, "" + limit,
                "x-ratelimit-remaining-" + unit, "" + remaining,
                "x-ratelimit-reset-" + unit, reset);
    }
}
