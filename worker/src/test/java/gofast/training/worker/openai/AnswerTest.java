package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.testing.ScriptedModel;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that began well. */
class AnswerTest {
    private final ScriptedModel model = new ScriptedModel();
    private final Client client = new Client(model.baseUrl());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void isAskedForAgainWhenItsStreamWasCut() throws Exception {
        model.streamsAndStops("{\"weeks\":[").streams("{}");
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"error\":{\"code\":\"server_error\"}}", "{\"error\":\"overloaded\"}", "{\"choi", "[", "<p>"})
    void isAskedForAgainAfterAnEventThatIsNone(String event) throws Exception {
        model.streamsEvent(event).streams("{}");
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{}"));
        assertThat(model.requests()).isEqualTo(2);
    }

    @Test
    void isAskedForAgainWhenItsConnectionBreaks() throws Exception {
        model.breaksConnection().streams("{}");
        assertThat(client.ask(MINI)).isInstanceOf(Answered.class);
        assertThat(model.requests()).isEqualTo(2);
    }

    @Test
    void isAskedForAgainWhenTheModelFallsIntoWritingBlanks() throws Exception {
        model.streams("{", " \n".repeat(2_000), "}").streams("{}");
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{}"));
    }

    @Test
    void mayHaveManyBlanksHereAndThere() throws Exception {
        String text = "{\"a\":".concat(" ".repeat(1_000)).repeat(3);
        model.streams(ScriptedModel.pieces(text, 7));
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>(text));
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void endsTheCallWhenItIsEndless() throws Exception {
        model.streams("{".repeat(1_000_000), "{".repeat(1_000_001));
        assertThat(client.askInVain(MINI).failure().code()).isEqualTo("answer-cut");
    }

    @Test
    void isNoneWhenItWasCutAtItsLimit() throws Exception {
        model.finishes("length", "{\"weeks\":[");
        var answer = client.askInVain(MINI);
        assertThat(answer.failure().code()).isEqualTo("answer-cut");
        assertThat(answer.next()).isEqualTo(new Next.OtherModel());
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void endsTheCallWhenALineOfItIsEndless() throws Exception {
        for (int i = 0; i < 3; i++) {
            model.raw(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .body("data: " + "x".repeat(9_000_000))
                    .build());
        }
        assertThat(client.askInVain(MINI).failure().detail()).contains("endless event");
    }

    @Test
    void isNoneWhenTheModelDeclined() throws Exception {
        model.finishes("content_filter", "{");
        assertThat(client.askInVain(MINI).failure().code()).isEqualTo("answer-refused");
        model.streamsEvent("{\"choices\":[{\"delta\":{\"refusal\":\"I cannot\"}}]}");
        assertThat(client.askInVain(MINI).failure().code()).isEqualTo("answer-refused");
        assertThat(model.requests()).isEqualTo(2);
    }

    @Test
    void tellsWhatItTookEvenWhenItWasCutAtItsLimit() throws Exception {
        model.finishes("length", "{\"weeks\":[");
        client.askInVain(MINI);
        assertThat(client.onlyRecord().tokens()).isEqualTo(new Tokens(7, 0, 9));
    }

    @Test
    void leavesAFaultOfItsReaderToTheCaller() {
        model.streams("{}");
        var broken = new Question<>(Models.request(), new AnswerReader<String>() {
            @Override
            public void accept(String piece) {
                throw new IllegalStateException("broken");
            }

            @Override
            public String finish() {
                return "";
            }
        });
        assertThatThrownBy(() -> client.ask(MINI, () -> broken)).hasMessage("broken");
        assertThat(client.onlyRecord().outcome()).isEqualTo("broken-off");
        assertThat(model.requests()).isEqualTo(1);
    }
}
