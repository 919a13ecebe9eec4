package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookPropertiesTest {
    private static WebhookProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gofast.webhooks", WebhookProperties.class);
    }

    @Test
    void privateAddressesAreNotAllowedUnlessSaidSo() {
        assertThat(bind(Map.of()).allowPrivate()).isFalse();
        assertThat(bind(Map.of("gofast.webhooks.allow-private", "true")).allowPrivate())
                .isTrue();
    }

    @Test
    void refusesOtherWords() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("gofast.webhooks.allow-private", "maybe")));
    }
}
