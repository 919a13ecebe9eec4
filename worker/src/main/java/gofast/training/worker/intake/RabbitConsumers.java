package gofast.training.worker.intake;

import java.util.Objects;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.stereotype.Component;

/** The consumers of the listener container. */
@Component
class RabbitConsumers implements Consumers {
    private final RabbitListenerEndpointRegistry listeners;

    RabbitConsumers(RabbitListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public void stop() {
        container().stop(() -> {});
    }

    @Override
    public void start(int number) {
        SimpleMessageListenerContainer container = container();
        container.setConcurrentConsumers(number);
        container.start();
    }

    @Override
    public boolean areThere() {
        return container().getActiveConsumerCount() > 0;
    }

    private SimpleMessageListenerContainer container() {
        return (SimpleMessageListenerContainer) Objects.requireNonNull(listeners.getListenerContainer(WorkListener.ID));
    }
}
