package gofast.training.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;

/** A row of the outbox, on its way. */
record OutboxMessage(long id, String exchange, String routingKey, Headers headers, String payload) {
    /** What a row says beside its payload; an event has a message id, a job's message has none. */
    record Headers(String contentType, Optional<String> messageId) {}

    Message amqp() {
        var properties = new MessageProperties();
        properties.setContentType(headers.contentType());
        headers.messageId().ifPresent(properties::setMessageId);
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        return new Message(payload.getBytes(StandardCharsets.UTF_8), properties);
    }
}
