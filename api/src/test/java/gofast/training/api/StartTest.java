package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestIssuer;
import gofast.training.testing.TestBroker;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @Test
    void refusesToStartWithoutAnybodyToBelieve(CapturedOutput output) {
        assertThatThrownBy(() -> RunningApi.start(TestBroker.shared(), new TestIssuer(), Map.of())
                        .close())
                .hasRootCauseMessage("The api does not know whose tokens to believe.");

        assertThat(output)
                .contains("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI")
                .contains("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithAKeyThatIsNotThere(CapturedOutput output) {
        Map<String, Object> nowhere =
                Map.of("spring.security.oauth2.resourceserver.jwt.public-key-location", "file:nowhere.pem");

        assertThatThrownBy(() -> RunningApi.start(TestBroker.shared(), new TestIssuer(), nowhere)
                        .close())
                .isNotNull();

        assertThat(output)
                .contains("public-key-location")
                .contains("nowhere.pem")
                .doesNotContain("\tat ");
    }
}
