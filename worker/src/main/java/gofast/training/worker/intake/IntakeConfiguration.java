package gofast.training.worker.intake;

import java.time.Duration;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the listeners run: see also spring.rabbitmq.listener in worker.yml. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    /** Jobs that are nearly done may finish when the worker is told to stop. */
    private static final Duration GRACE = Duration.ofSeconds(25);

    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> graceForRunningJobs() {
        return container -> container.setShutdownTimeout(GRACE.toMillis());
    }
}
