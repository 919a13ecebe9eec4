package gofast.training.outbox;

import gofast.training.message.Topology;
import org.springframework.amqp.core.Binding;
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

/** The outbox and its relay, and the topology, declared again at every connection to a broker that lost it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(TopologyProperties.class)
public class OutboxConfiguration {
    @Bean
    Declarables topology(TopologyProperties properties) {
        Queue queue = properties.quorum()
                ? QueueBuilder.durable(Topology.WORK_QUEUE).quorum().build()
                : QueueBuilder.durable(Topology.WORK_QUEUE).build();
        var exchange = new DirectExchange(Topology.WORK_EXCHANGE);
        Binding binding = BindingBuilder.bind(queue).to(exchange).with(Topology.WORK_QUEUE);
        return new Declarables(queue, exchange, binding, new TopicExchange(Topology.EVENT_EXCHANGE));
    }
}
