package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.ApiContract;
import gofast.training.api.testing.RunningApi;
import gofast.training.testing.MessageContract;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the OpenAPI document of the code and of what a running api answers, and holds the published one against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private List<Recorded> recorded = List.of();
    private ObjectNode document = JSON.createObjectNode();

    @BeforeAll
    void make() {
        Words words = Words.read();
        try (RunningApi api = RunningApi.start(TestBroker.shared(), Scenes.SETTINGS)) {
            var recordings =
                    new Recordings(api.routes(), List.copyOf(words.of("headers").propertyNames()));
            new Scenes(api, recordings).playAll();
            recorded = recordings.all();
            document = OpenApiDocument.of(words, api.handlers(), recorded);
        }
    }

    @Test
    void publishedDocumentIsTrue() throws IOException {
        Path published = MessageContract.folder().resolve(ApiContract.FILE);
        String now = text(document);
        if (ApiContract.isToBeWritten()) {
            Files.writeString(published, now);
        }

        assertThat(firstDifference(Files.readAllLines(published), now.lines().toList()))
                .as(
                        "%s and the code: write it anew with mvn test -pl api -am -Dtest=OpenApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgofast.write-contract",
                        published.getFileName())
                .isEmpty();
    }

    /** The whole documents are too long to be shown. */
    private static String firstDifference(List<String> published, List<String> now) {
        int line = 0;
        while (line < published.size()
                && line < now.size()
                && published.get(line).equals(now.get(line))) {
            line++;
        }
        return line == published.size() && line == now.size()
                ? ""
                : "line %d says%n%s%nand should say%n%s".formatted(line + 1, from(published, line), from(now, line));
    }

    private static String from(List<String> lines, int line) {
        return lines.stream().skip(line).limit(3).collect(Collectors.joining("\n"));
    }

    private static String text(ObjectNode document) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(document) + "\n";
    }

    @Test
    void everyRecordedAnswerIsAsTheDocumentSays() {
        var contract = new ApiContract(document);

        assertThat(recorded)
                .allSatisfy(answer -> assertThat(answer.route()
                                .map(route -> contract.complaints(new ApiContract.Got(
                                        route.method(),
                                        route.path(),
                                        answer.status(),
                                        answer.mediaType(),
                                        answer.body())))
                                .orElseGet(() -> contract.violations("Problem", answer.body())))
                        .isEmpty());
    }

    /** A schema that takes anything would make the test above say nothing. */
    @Test
    void answersThatLackAFieldAreNot() {
        var contract = new ApiContract(document);

        assertThat(recorded)
                .filteredOn(answer -> answer.isProblem())
                .allSatisfy(answer -> MessageContract.withoutEach(JSON.readTree(answer.body()))
                        .forEach((field, less) -> assertThat(contract.violations("Problem", less.toString()))
                                .as(field)
                                .matches(complaints -> field.equals("errors") != !complaints.isEmpty())));
    }

    @Test
    void eventsOfTheStreamAreAsTheDocumentSays() {
        var contract = new ApiContract(document);
        List<String> complaints = recorded.stream()
                .filter(answer -> answer.mediaType().equals("text/event-stream"))
                .flatMap(answer -> Streamed.events(answer.body()).stream())
                .flatMap(event -> contract.violations(event.schema(), event.data()).stream())
                .toList();

        assertThat(complaints).isEmpty();
    }
}
