package gofast.training.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code quorum}: the work queue is a RabbitMQ quorum queue. False for brokers that know no such thing. */
@ConfigurationProperties("gofast.topology")
record TopologyProperties(@DefaultValue("true") boolean quorum) {}
