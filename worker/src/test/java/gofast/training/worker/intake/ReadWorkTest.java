package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.message.GeneratePlan;
import gofast.training.testing.Promised;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadWorkTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final ReadWork read = new ReadWork(new JsonMapper());

    @Test
    void readsAMessageAndLeavesAloneWhatItDoesNotKnow() {
        assertThat(read("{\"version\":1,\"jobId\":\"" + ID + "\",\"priority\":{\"of\":\"a newer api\"}}"))
                .isEqualTo(new ReadWork.Work(new GeneratePlan(1, UUID.fromString(ID))));
    }

    @Test
    void readsTheMessageOfAnOlderApi() {
        JsonNode message = Promised.all("messages").get("generate-plan");

        assertThat(read(String.valueOf(message)))
                .isEqualTo(new ReadWork.Work(
                        new GeneratePlan(1, UUID.fromString("01981b4e-0f10-7a5b-9c8d-7e6f5a4b3c03"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hello                                      | unreadable",
                "null                                       | unreadable",
                "[]                                         | unreadable",
                "{}                                         | unreadable",
                "{\"version\":1}                            | unreadable",
                "{\"version\":1,\"jobId\":null}             | unreadable",
                "{\"version\":1,\"jobId\":\"1-2-3\"}        | unreadable",
                "{\"version\":2,\"jobId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"} | wrong-version",
                "{\"jobId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}               | unreadable"
            })
    void saysWhyAMessageIsNone(String body, String reason) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ReadWork.Poison.class,
                        poison -> assertThat(poison.reason()).isEqualTo(reason));
    }

    @Test
    void doesNotParseWhatIsTooLarge() {
        assertThat(read.read(new byte[10_485_760]))
                .isEqualTo(new ReadWork.Poison(
                        "too-large", "A message of work has at most 10000 bytes, this one 10485760."));
    }

    private ReadWork.Read read(String body) {
        return read.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
