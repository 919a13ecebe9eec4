package gofast.training.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferWaitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wait=10                              | 10",
                "WAIT = 10                            | 10",
                "wait=\"10\"                          | 10",
                "wait=0                               | 0",
                "wait=007                             | 7",
                "wait=31                              | 30",
                "wait=999999999                       | 30",
                "respond-async, wait=10               | 10",
                "wait=10; note=x, return=minimal      | 10",
                "foo=\"wait=5, wait=6\", wait=10      | 10",
                "foo=\"a \\\" , wait=5\", wait=10     | 10",
                "wait=10, wait=20                     | 10",
                ",,wait=10,                           | 10",
            })
    void readsTheFirstWait(String header, int seconds) {
        assertThat(PreferWait.read(List.of(header))).hasValue(new PreferWait(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "wait",
                "wait=",
                "wait=-1",
                "wait=1.5",
                "wait=1s",
                "wait=\"10",
                "wait=10\"",
                "wait=9999999999",
                "wait=x, wait=10",
                "await=10",
                "waiting=10",
                "foo=\"wait=10\"",
                "foo=\"wait=10",
                "return=minimal",
            })
    void passesOverWhatIsNone(String header) {
        assertThat(PreferWait.read(List.of(header))).isEmpty();
    }

    @Test
    void readsSeveralHeadersInOrder() {
        assertThat(PreferWait.read(List.of("return=minimal", "wait=3", "wait=4")))
                .hasValue(new PreferWait(Duration.ofSeconds(3)));
        assertThat(PreferWait.read(List.of())).isEmpty();
    }

    @Test
    void saysWhatIsGranted() {
        assertThat(PreferWait.read(List.of("wait=100")).orElseThrow().applied()).isEqualTo("wait=30");
    }

    /** Nothing a header may hold takes long to read. */
    @Test
    void readsLongRubbishOnce() {
        assertThat(PreferWait.read(List.of("\"".repeat(4_001) + ",".repeat(2_000) + "wait" + " ".repeat(2_000))))
                .isEmpty();
    }
}
