package gofast.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"7:30, 450", "07:30, 450", "3:00, 180", "30:00, 1800", "9:07, 547"})
    void readsMinutesAndSeconds(String text, int seconds) {
        assertThat(Pace.parse(text).secondsPerMile()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7:5", "7:60", "450", "7.30", "7:30/mi", "-7:30", "1:07:30", " 7:30", "٧:٣٠"})
    void refusesEveryOtherFormAndNamesTheAcceptedOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.parse(text)).withMessageContaining("\"m:ss\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:59", "30:01", "0:00", "99:59"})
    void refusesPacesNobodyRuns(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pace.parse(text))
                .withMessageContaining("between 3:00 and 30:00");
    }

    @Test
    void everyPaceReadsBackAsItIsWritten() {
        assertThat(IntStream.rangeClosed(180, 1800).mapToObj(Pace::new))
                .allSatisfy(pace -> assertThat(Pace.parse(pace.toString())).isEqualTo(pace));
    }

    @ParameterizedTest
    @CsvSource({"449.5, 450", "449.4, 449", "1e9, 1800", "-5, 180", "Infinity, 1800"})
    void takesTheNearestLegalPace(double seconds, int nearest) {
        assertThat(Pace.ofSeconds(seconds)).isEqualTo(new Pace(nearest));
    }

    @Test
    void fasterComesBeforeSlower() {
        assertThat(new Pace(400)).isLessThan(new Pace(401));
    }

    @Test
    void rangeIsWrittenWithTheFasterFirst() {
        assertThat(new PaceRange(Pace.parse("9:00"), Pace.parse("8:30"))).hasToString("8:30-9:00");
    }

    @Test
    void rangeWithItsEndsSwappedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceRange(Pace.parse("8:30"), Pace.parse("9:00")));
    }
}
