package gofast.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTimeTest {
    @ParameterizedTest
    @CsvSource({"3:30:00, 12600", "0:22:00, 1320", "00:00:01, 1", "99:59:59, 359999"})
    void readsHoursMinutesAndSeconds(String text, int seconds) {
        assertThat(GoalTime.parse(text).seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3:30", "22:00", "", "12600", "3h30", "3:60:00", "3:30:60", "3:3:00", "-3:30:00", "3:30:00 "})
    void refusesWhatCouldMeanTwoThingsAndNamesTheAcceptedForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoalTime.parse(text))
                .withMessageContaining("\"H:MM:SS\"")
                .withMessageContaining("\"3:30:00\"");
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> GoalTime.parse("0:00:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalTime(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalTime(100 * 3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3:30:00", "0:22:07", "12:00:59"})
    void isWrittenAsItIsRead(String text) {
        assertThat(GoalTime.parse(text)).hasToString(text);
    }
}
