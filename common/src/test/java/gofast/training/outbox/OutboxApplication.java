package gofast.training.outbox;

import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The outbox as a program of its own. It carries no stereotype, because the outbox's own component scan would find it,
 * in every application that has these tests on its class path.
 */
@EnableAutoConfiguration
@Import(OutboxConfiguration.class)
class OutboxApplication {
    static ConfigurableApplicationContext start(TestDatabase database, TestBroker broker) {
        return new SpringApplicationBuilder(OutboxApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=gofast", "spring.liquibase.enabled=false")
                .run(arguments(database, broker));
    }

    /** Arguments win over whatever the machine's environment says of databases and brokers. */
    private static String[] arguments(TestDatabase database, TestBroker broker) {
        return Stream.of(database.properties(), broker.properties())
                .flatMap(properties -> properties.entrySet().stream())
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
