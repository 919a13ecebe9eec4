package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gofast.training.worker.testing.ScriptedModel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of calls. */
class BooksTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("gofast.training.worker.openai");
    private static final String ID = "x-request-id";

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final ScriptedModel model = new ScriptedModel();

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.TRACE);
        written.start();
        LOG.addAppender(written);
    }

    @AfterEach
    void close() {
        LOG.detachAppender(written);
        LOG.setLevel(Level.OFF);
        model.close();
    }

    @Test
    void sayInOneLineWhatACallWas() throws Exception {
        model.streamsWith(ID, "req_1", "{\"prompt_tokens\":2000,\"completion_tokens\":300}", "{}");
        ModelRequest request = Models.request();
        new Client(model.baseUrl()).ask(MINI, () -> Models.question(request));
        assertThat(lines())
                .containsExactly("Call of gpt-4o-mini with plan-7 for job " + request.jobId()
                        + ": answered after 0 ms, 2000 tokens in (0 cached), 300 out, 0.000480000 USD, request req_1");
    }

    @Test
    void sayNothingOfPromptAnswerOrKey() throws Exception {
        model.fails(500, "x", ID, "req_1").fails(400, "x", ID, "req_2");
        new Client(model.baseUrl()).askInVain(MINI);
        model.streams("the answer");
        Client.logging(model.baseUrl(), call -> {
                    throw new IllegalStateException("no room");
                })
                .ask(MINI);
        assertThat(lines()).hasSize(5);
        assertThat(lines())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("the rules", "the question", "the answer", "sk-test", "sk-secret"));
    }

    @Test
    void haveNoControlCharactersOfARequestId() throws Exception {
        try (var server = new RawServer(exchange -> exchange.send(
                "HTTP/1.1 400 Bad Request\r\n%s: re\tq\u001b[2J\r\nContent-Length: 0\r\n\r\n".formatted(ID)))) {
            new Client(server.baseUrl()).askInVain(MINI);
        }
        assertThat(lines().getFirst()).endsWith("request re?q??2J");
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
