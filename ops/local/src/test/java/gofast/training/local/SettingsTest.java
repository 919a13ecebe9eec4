package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void hasDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());

        assertThat(settings.ports()).isEqualTo(new Ports(8080));
        assertThat(settings.data()).isEqualTo(Path.of(".gofast").toAbsolutePath());
        assertThat(settings.once()).isFalse();
        assertThat(settings.simulated()).isTrue();
    }

    @Test
    void takesWhatIsChosen() {
        Settings settings = Settings.of(
                Map.of("gofast.port", "9000", "gofast.data", "elsewhere", "once", "true"),
                Map.of("OPENAI_API_KEY", "sk-1", "OPENAI_BASE_URL", "http://localhost:1234/v1"));

        assertThat(settings.ports()).isEqualTo(new Ports(9000));
        assertThat(settings.data()).isEqualTo(Path.of("elsewhere").toAbsolutePath());
        assertThat(settings.once()).isTrue();
        assertThat(settings.openAi()).contains("http://localhost:1234/v1");
    }

    @Test
    void simulatesWhereTheKeyIsEmpty() {
        assertThat(Settings.of(Map.of(), Map.of("OPENAI_API_KEY", " ")).simulated())
                .isTrue();
    }
}
