package gofast.openai.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsReaderTest {

    @Test
    void readsTheLastLine() {
        Inputs inputs = InputsReader.lastLineOf(Sample.plain("half", 12).prompt() + "\n\n")
                .orElseThrow();
        assertThat(inputs.distance()).isEqualTo(Distance.HALF);
        assertThat(inputs.totalWeeks()).isEqualTo(12);
        assertThat(inputs.experience()).isEqualTo(Experience.INTERMEDIATE);
        assertThat(inputs.runDays()).isEqualTo(5);
        assertThat(inputs.longRunDay()).isEqualTo("sunday");
        assertThat(inputs.weeklyMileage()).isEmpty();
        assertThat(inputs.taperWeeks()).isEqualTo(2);
    }

    @Test
    void takesAnUnknownDistanceByItsMiles() {
        String text = Sample.plain("marathon", 12).json().replace("\"marathon\"", "\"trail\"");
        assertThat(InputsReader.lastLineOf(text).orElseThrow().distance()).isEqualTo(Distance.MARATHON);
    }

    @Test
    void ignoresDaysOffThatLeaveNoDay() {
        String text = Sample.plain("10k", 8)
                .json()
                .replace(
                        "\"raceWeek\"",
                        "\"daysOff\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"],\"raceWeek\"");
        Inputs inputs = InputsReader.lastLineOf(text).orElseThrow();
        assertThat(inputs.daysOff()).isEmpty();
        assertThat(inputs.runDays()).isEqualTo(1);
    }

    @Test
    void readsPhasesWeekByWeek() {
        assertThat(Sample.plain("5k", 8).inputs().phases())
                .isEqualTo(List.of("base", "base", "build", "build", "build", "peak", "peak", "taper"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[1,2]",
                "{}",
                "{\"totalWeeks\":4}",
                "{\"totalWeeks\":4,\"phases\":[{\"phase\":\"base\",\"fromWeek\":1,\"toWeek\":3}],\"weekdays\":[]}",
                "{\"totalWeeks\":\"four\"}",
                "{\"totalWeeks\":1000000000}"
            })
    void findsNothingInOtherText(String text) {
        assertThat(InputsReader.lastLineOf(text)).isEmpty();
    }
}
