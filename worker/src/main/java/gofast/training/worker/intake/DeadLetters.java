package gofast.training.worker.intake;

import gofast.training.job.Ids;
import gofast.training.message.Topology;
import gofast.training.outbox.ConfirmedSender;
import gofast.training.worker.run.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.stereotype.Component;

/** Puts messages that nobody can work on where operators find them, with the reason in their headers. */
@Component
class DeadLetters {
    static final String REASON = "x-gofast-reason";
    static final String DETAIL = "x-gofast-detail";
    static final String TIME = "x-gofast-time";
    static final String WORKER = "x-gofast-worker";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final ConfirmedSender sender;
    private final Worker worker;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetters(ConnectionFactory connections, Worker worker, Clock clock, MeterRegistry meters) {
        this.sender = ConfirmedSender.toQueues(connections);
        this.worker = worker;
        this.clock = clock;
        this.meters = meters;
    }

    /** The message may be acknowledged when this returns; where it is not safe yet, the exception sends it back. */
    void add(Message message, ReadWork.Poison poison) {
        if (!isTaken(letter(message, poison))) {
            throw new ImmediateRequeueAmqpException("The broker did not take the dead letter");
        }
        LOG.warn("A message became a dead letter: {}", poison.detail());
        meters.counter("gofast.dead.letters", "reason", poison.reason()).increment();
    }

    private boolean isTaken(Message letter) {
        try {
            return sender.sendAndWait(Topology.WORK_EXCHANGE, Topology.DEAD_QUEUE, letter);
        } catch (AmqpException e) {
            // Any other exception would have the listener drop the message.
            throw new ImmediateRequeueAmqpException("The broker is away", e);
        }
    }

    private Message letter(Message message, ReadWork.Poison poison) {
        return MessageBuilder.withBody(message.getBody())
                .setContentTypeIfAbsentOrDefault(message.getMessageProperties().getContentType())
                .setMessageId(Ids.next().toString())
                .setHeader(REASON, poison.reason())
                .setHeader(DETAIL, poison.detail())
                .setHeader(TIME, clock.instant().toString())
                .setHeader(WORKER, worker.name())
                .build();
    }
}
