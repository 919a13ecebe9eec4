package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopologyPropertiesTest {
    private static TopologyProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gofast.topology", TopologyProperties.class);
    }

    @Test
    void workQueueIsAQuorumQueueByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new TopologyProperties(true));
    }

    @Test
    void otherBrokersGetAPlainQueue() {
        assertThat(bind(Map.of("gofast.topology.quorum", "false"))).isEqualTo(new TopologyProperties(false));
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("gofast.topology.quorum", "perhaps")))
                .withMessageContaining("gofast.topology");
    }
}
