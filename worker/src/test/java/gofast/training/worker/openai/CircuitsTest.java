package gofast.training.worker.openai;

import static gofast.training.worker.openai.CircuitsTest.Failing.STATUS;
import static gofast.training.worker.openai.Models.LUNA;
import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.testing.ScriptedModel;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CircuitsTest {
    /** Failures by the service's fault, and others. */
    enum Failing {
        STATUS,
        OVERLOADED,
        CONNECTION,
        CUT,
        EVENT,
        WRONG_REQUEST,
        ACCOUNT,
        NO_SUCH_MODEL,
        TOO_MANY,
        CONFLICT,
        TOO_LONG,
        DECLINED,
        BLANK,
        NOT_JSON;

        ScriptedModel on(ScriptedModel model) {
            return switch (this) {
                case STATUS -> model.fails(500, "x", "Retry-After-Ms", "0");
                case OVERLOADED -> model.fails(503, "server_is_overloaded");
                case CONNECTION -> model.breaksConnection();
                case CUT -> model.streamsAndStops("{");
                case EVENT -> model.streamsEvent("{\"error\":{\"code\":\"server_error\"}}");
                case WRONG_REQUEST -> model.fails(400, "x");
                case ACCOUNT -> model.fails(401, "x");
                case NO_SUCH_MODEL -> model.fails(404, "model_not_found");
                case TOO_MANY -> model.fails(429, "rate_limit_exceeded");
                case CONFLICT -> model.fails(409, "x");
                case TOO_LONG -> model.finishes("length", "{");
                case DECLINED -> model.finishes("content_filter", "{");
                case BLANK -> model.streams(" ".repeat(2_000));
                case NOT_JSON -> model.streamsEvent("{\"choi");
            };
        }
    }

    private final ScriptedModel model = new ScriptedModel();
    private final Client client = new Client(model.baseUrl());

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS", "OVERLOADED", "CONNECTION", "CUT", "EVENT"})
    void openWhenHalfOfTenCallsFailedForTheServicesOwnReasons(Failing outage) throws Exception {
        answer(5);
        fail(5, outage);
        assertIsOpen();
    }

    @Test
    void stayClosedWhileFewerThanTenCallsWereMade() throws Exception {
        fail(9, STATUS);
        assertIsClosed();
    }

    @Test
    void stayClosedWhileFewerThanHalfFail() throws Exception {
        answer(6);
        fail(5, STATUS);
        assertIsClosed();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"STATUS", "OVERLOADED", "CONNECTION", "CUT", "EVENT"})
    void stayClosedWhateverElseFails(Failing kind) throws Exception {
        fail(12, kind);
        assertIsClosed();
    }

    @Test
    void openInTheMiddleOfTheTriesOfACall() throws Exception {
        fail(9, STATUS);
        model.fails(500, "x").streams("{}");
        assertThat(client.ask(MINI)).isInstanceOf(NotAnswered.class);
        assertThat(model.requests()).isEqualTo(10);
    }

    @Test
    void holdForTheirModelAlone() throws Exception {
        fail(10, STATUS);
        assertIsOpen();
        model.streams("{}");
        assertThat(client.ask(LUNA)).isInstanceOf(Answered.class);
    }

    @Test
    void stayOpenForHalfAMinuteThenCloseWhenAFewCallsAreAnswered() throws Exception {
        fail(10, STATUS);
        client.time.pass(Duration.ofSeconds(30));
        assertIsOpen();
        client.time.pass(Duration.ofMillis(1));
        answer(3);
        fail(5, STATUS);
        assertIsClosed();
    }

    @Test
    void openAgainWhenTheFewFail() throws Exception {
        fail(10, STATUS);
        client.time.pass(Duration.ofSeconds(31));
        int before = model.requests();
        fail(4, STATUS);
        assertThat(model.requests()).isEqualTo(before + 3);
        model.reset();
        assertIsOpen();
    }

    @Test
    void letOnlyAFewTryAndLetOthersTryForThoseThatSaidNothing() throws Exception {
        var circuits = new Circuits(client.time, new CallMetrics(client.meters));
        for (int i = 0; i < 10; i++) {
            try (Circuits.Permission permission = circuits.enter(LUNA)) {
                permission.failed(new CallFailedException(CallFailedException.Remedy.RETRY, Failures.outOfTime()));
            }
        }
        client.time.pass(Duration.ofSeconds(31));
        for (int i = 0; i < 10; i++) {
            circuits.enter(LUNA).close();
        }
        Circuits.Permission first = circuits.enter(LUNA);
        circuits.enter(LUNA);
        circuits.enter(LUNA);
        assertThat(isOpen(circuits)).isTrue();
        first.close();
        assertThat(isOpen(circuits)).isFalse();
    }

    private static boolean isOpen(Circuits circuits) {
        try {
            circuits.enter(LUNA);
            return false;
        } catch (CallFailedException e) {
            return true;
        }
    }

    private void answer(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            model.streams("{}");
            assertThat(client.ask(MINI)).isInstanceOf(Answered.class);
        }
    }

    /** So many calls fail, none of which is tried again: there is one question for each. */
    private void fail(int times, Failing failing) throws Exception {
        for (int i = 0; i < times; i++) {
            failing.on(model);
            askOnce();
        }
    }

    private void assertIsOpen() throws Exception {
        int before = model.requests();
        NotAnswered<String> answer = client.askInVain(MINI);
        assertThat(answer.next()).isEqualTo(new Next.Down(Duration.ofSeconds(30)));
        assertThat(answer.failure().detail()).contains("circuit open");
        assertThat(model.requests()).isEqualTo(before);
        assertThat(gauge()).isEqualTo(1);
    }

    private void assertIsClosed() throws Exception {
        assertThat(gauge()).isZero();
        answer(1);
    }

    private double gauge() {
        return client.meters
                .get("gofast.model.circuit.open")
                .tag("model", MINI.name())
                .gauge()
                .value();
    }

    private void askOnce() throws InterruptedException {
        Iterator<Question<String>> questions = List.of(Models.question()).iterator();
        try {
            client.ask(MINI, questions::next);
        } catch (NoSuchElementException e) {
            // It would have been tried again.
        }
    }
}
