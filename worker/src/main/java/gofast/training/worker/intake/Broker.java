package gofast.training.worker.intake;

import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The broker of the configuration, for commands that need nothing else. */
public final class Broker implements AutoCloseable {
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(RabbitAutoConfiguration.class)
    static class Connections {}

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Connections.class)
            .web(WebApplicationType.NONE)
            .properties("spring.config.name=worker")
            .logStartupInfo(false)
            .run();

    public DeadLetterQueue deadLetters() {
        return new DeadLetterQueue(context.getBean(ConnectionFactory.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
