package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SecurityPropertiesTest {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({CorsProperties.class, AuthenticationProperties.class})
    static class Properties {}

    @Test
    void allowsNoForeignPagesAndAHundredFailuresByDefault() {
        context.run(started -> {
            assertThat(started.getBean(CorsProperties.class)).isEqualTo(new CorsProperties(List.of()));
            assertThat(started.getBean(AuthenticationProperties.class)).isEqualTo(new AuthenticationProperties(100));
        });
    }

    @Test
    void mapsWhatIsSet() {
        context.withPropertyValues(
                        "gofast.cors.allowed-origins=https://app.example.com,http://localhost:5173",
                        "gofast.authentication.failures-per-minute=7")
                .run(started -> {
                    assertThat(started.getBean(CorsProperties.class).allowedOrigins())
                            .containsExactly("https://app.example.com", "http://localhost:5173");
                    assertThat(started.getBean(AuthenticationProperties.class).failuresPerMinute())
                            .isEqualTo(7);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "app.example.com",
                "https://app.example.com/",
                "https://app.example.com/path",
                "https://*.example.com",
                "https://user@example.com",
                "ftp://example.com",
                "https://"
            })
    void refusesWhatIsNoOrigin(String origin) {
        context.withPropertyValues("gofast.cors.allowed-origins=" + origin)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("gofast.cors.allowed-origins has \"%s\"", origin));
    }

    @Test
    void refusesToAllowNoFailureAtAll() {
        context.withPropertyValues("gofast.authentication.failures-per-minute=0")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("failures-per-minute is at least 1"));
    }
}
