package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void takesThePlaceOfTheOneBefore() {
        String once = Report.replace("# Reliability\n\nPromises.\n", "Seed 1.\n") + "\nMore.\n";

        String twice = Report.replace(once, "Seed 2.\n");

        assertThat(once).startsWith("# Reliability\n\nPromises.\n\n<!-- chaos").contains("Seed 1.");
        assertThat(twice).isEqualTo(once.replace("Seed 1.", "Seed 2."));
    }
}
