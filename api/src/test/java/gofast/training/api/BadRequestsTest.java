package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.BadRequests.Bad;
import gofast.training.api.testing.ApiContract;
import gofast.training.api.testing.RawAnswer;
import gofast.training.api.testing.RawRequest;
import gofast.training.api.testing.RunningApi;
import gofast.training.testing.TestBroker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of bad requests: each gets a problem that blames the client, none changes anything, none gets into the log. */
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsTest {
    private static final int REQUESTS = 6_000;
    private static final int AT_ONCE = 8;

    /** -Dgofast.seed=… draws others. */
    private static final long SEED = Long.getLong("gofast.seed", 20261124L);

    /** Tomcat tells of the first unreadable request only, unless it is asked for more. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "gofast.cors.allowed-origins", "https://app.example.com",
            "logging.level.org.apache.coyote.http11.Http11Processor", "debug",
            "logging.level.org.springframework", "info",
            "logging.level.gofast", "info");

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|SELECT |INSERT |UPDATE |PSQL|org\\.|java\\.|tools\\.jackson|gofast\\.training");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

    @Test
    void areAllRefusedAndChangeNothing(CapturedOutput output) throws InterruptedException, ExecutionException {
        try (RunningApi api = RunningApi.start(TestBroker.shared(), SETTINGS)) {
            var bad = new BadRequests(api, new Random(SEED));
            List<Bad> requests = Stream.generate(bad::next).limit(REQUESTS).toList();
            String before = api.stored();
            int printed = output.length();

            List<String> complaints = sendAll(requests, api.port());

            assertThat(complaints)
                    .as("seed %d, %d complaints", SEED, complaints.size())
                    .isEmpty();
            assertThat(api.stored()).as("seed %d", SEED).isEqualTo(before);
            printsNothingAsItCame(output.toString().substring(printed));
        }
    }

    private static void printsNothingAsItCame(String log) {
        assertThat(log).contains("Error parsing HTTP request header");
        assertThat(log.lines()
                        .filter(line -> CONTROL.matcher(line).find()
                                || line.startsWith("INJECTED")
                                || line.contains(" ERROR ")))
                .isEmpty();
    }

    private static List<String> sendAll(List<Bad> requests, int port) throws InterruptedException, ExecutionException {
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Optional<String>>> calls = requests.stream()
                    .<Callable<Optional<String>>>map(bad -> () -> complaint(bad, RawAnswer.to(bad.request(), port)))
                    .toList();
            var complaints = new ArrayList<String>();
            for (Future<Optional<String>> call : senders.invokeAll(calls)) {
                call.get().ifPresent(complaints::add);
            }
            return complaints;
        }
    }

    private static Optional<String> complaint(Bad bad, RawAnswer answer) {
        return Stream.of(
                        answer.status() >= 400 && answer.status() < 500 ? "" : "is no 4xx",
                        answer.header("Content-Type").equals("application/problem+json") ? "" : "is no problem",
                        isProblem(answer) ? "" : "is not formed as a problem",
                        INSIDES.matcher(answer.body()).find() ? "shows insides" : "",
                        answer.header("X-Content-Type-Options").equals("nosniff") ? "" : "may be sniffed",
                        answer.header("Cache-Control").contains("no-store") ? "" : "may be stored",
                        answer.header("Content-Security-Policy").startsWith("default-src 'none'")
                                ? ""
                                : "has no policy",
                        answer.header("Set-Cookie").isEmpty() ? "" : "sets a cookie",
                        undescribed(bad.request(), answer))
                .filter(what -> !what.isEmpty())
                .findFirst()
                .map(what -> "%s\nwas answered with what %s: %s".formatted(bad, what, answer));
    }

    private static String undescribed(RawRequest request, RawAnswer answer) {
        var got = new ApiContract.Got(
                request.method(),
                request.target().replaceFirst("[?].*", ""),
                answer.status(),
                answer.header("Content-Type"),
                answer.body());
        return String.join(", ", ApiContract.published().complaints(got));
    }

    private static boolean isProblem(RawAnswer answer) {
        try {
            JsonNode body = new JsonMapper().readTree(answer.body());
            return body.at("/type").asString("").startsWith("/problems/")
                    && body.at("/status").asInt(0) == answer.status()
                    && Stream.of("/title", "/detail", "/instance")
                            .noneMatch(field -> body.at(field).asString("").isBlank());
        } catch (JacksonException e) {
            return false;
        }
    }
}
