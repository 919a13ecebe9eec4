package gofast.training.worker.openai;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAi on a server of the test, with what it did beside it. */
final class Client {
    /** Longer than any test. */
    private static final Duration LONG = Duration.ofMinutes(1);

    static {
        // A line for each of a thousand calls helps nobody; what the log says has a test of its own.
        ((Logger) LoggerFactory.getLogger("gofast.training.worker.openai")).setLevel(Level.OFF);
    }

    static final TimeoutProperties PATIENT = new TimeoutProperties(LONG, LONG, LONG, LONG);

    final FakeTime time = new FakeTime();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<CallRecord> records = new CopyOnWriteArrayList<>();
    private final OpenAi openAi;

    /** Neither its clock nor its sleeps take time. */
    Client(String baseUrl) {
        this(baseUrl, PATIENT);
    }

    Client(String baseUrl, TimeoutProperties timeouts) {
        this.openAi = openAi(baseUrl, timeouts, time, records::add);
    }

    private Client(String baseUrl, Sleeper sleeper, CallLog more) {
        CallLog list = records::add;
        this.openAi = openAi(baseUrl, PATIENT, sleeper, call -> {
            list.record(call);
            more.record(call);
        });
    }

    /** Sleeps in this way, on a clock that stands still. */
    static Client sleeping(String baseUrl, Sleeper sleeper) {
        return new Client(baseUrl, sleeper, call -> {});
    }

    static Client logging(String baseUrl, CallLog log) {
        return new Client(baseUrl, duration -> {}, log);
    }

    private OpenAi openAi(String baseUrl, TimeoutProperties timeouts, Sleeper sleeper, CallLog log) {
        var json = new JsonMapper();
        var metrics = new CallMetrics(meters);
        return new OpenAi(
                new ChatCall(
                        OpenAiConfiguration.http(timeouts),
                        new OpenAiProperties("sk-test", baseUrl, ""),
                        timeouts,
                        json,
                        new ErrorTable(json, new RetryAfter(time))),
                new RateGate(time, sleeper, metrics),
                new Circuits(time, metrics),
                Backoff.retry(() -> 0.5),
                sleeper,
                time,
                new Books(metrics, log));
    }

    ModelAnswer<String> ask(Model model) throws InterruptedException {
        return ask(model, Models::question);
    }

    <T> ModelAnswer<T> ask(Model model, Supplier<Question<T>> questions) throws InterruptedException {
        return openAi.ask(model, questions);
    }

    /** Asks a question to which there is no answer. */
    NotAnswered<String> askInVain(Model model) throws InterruptedException {
        return (NotAnswered<String>) ask(model);
    }

    CallRecord onlyRecord() {
        if (records.size() != 1) {
            throw new AssertionError("not one call, but " + records);
        }
        return records.getFirst();
    }
}
