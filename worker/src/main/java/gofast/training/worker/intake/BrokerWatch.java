package gofast.training.worker.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.AsyncConsumerStartedEvent;
import org.springframework.amqp.rabbit.listener.ListenerContainerConsumerFailedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once that the broker is away, and once that it is back, where every consumer would say it every few seconds. */
@Component
class BrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);

    private final ConnectionFactory connections;
    private boolean away;

    BrokerWatch(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Whether the broker can be reached, or could at this moment. */
    boolean isThere() {
        try {
            return connections.createConnection().isOpen();
        } catch (AmqpException e) {
            return false;
        }
    }

    @EventListener
    synchronized void consumerFailed(ListenerContainerConsumerFailedEvent event) {
        if (!away) {
            LOG.warn("No work comes in until the broker answers again: {}", event.getReason());
            away = true;
        }
    }

    @EventListener
    synchronized void consumerStarted(AsyncConsumerStartedEvent event) {
        if (away) {
            LOG.info("The broker answers again: work comes in");
            away = false;
        }
    }
}
