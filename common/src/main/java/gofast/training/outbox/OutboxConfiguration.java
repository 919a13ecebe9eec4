package gofast.training.outbox;

import gofast.training.message.Topology;
import gofast.training.signal.SignalConfiguration;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The outbox and its relay, and the topology, declared again at every connection to a broker that lost it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(SignalConfiguration.class)
@EnableConfigurationProperties(TopologyProperties.class)
public class OutboxConfiguration {
    /** Dead letters return each time somebody looks at them; from RabbitMQ 4 on, twenty returns would drop them. */
    private static final int MOST_RETURNS = 1_000_000;

    @Bean
    Declarables topology(TopologyProperties properties) {
        var exchange = new DirectExchange(Topology.WORK_EXCHANGE);
        Queue work = properties.quorum()
                ? QueueBuilder.durable(Topology.WORK_QUEUE).quorum().build()
                : QueueBuilder.durable(Topology.WORK_QUEUE).build();
        Queue dead = properties.quorum()
                ? QueueBuilder.durable(Topology.DEAD_QUEUE)
                        .quorum()
                        .deliveryLimit(MOST_RETURNS)
                        .build()
                : QueueBuilder.durable(Topology.DEAD_QUEUE).build();
        return new Declarables(
                exchange,
                work,
                BindingBuilder.bind(work).to(exchange).with(Topology.WORK_QUEUE),
                dead,
                BindingBuilder.bind(dead).to(exchange).with(Topology.DEAD_QUEUE),
                new TopicExchange(Topology.EVENT_EXCHANGE));
    }
}
