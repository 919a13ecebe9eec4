package gofast.training.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import gofast.training.message.Topology;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class TestBrokerTest {
    @Test
    void sharedBrokerIsClearedOfOurQueuesAndExchanges() throws Exception {
        TestBroker broker = TestBroker.shared();
        broker.wipe();
        try (Connection connection = broker.connectionFactory().newConnection()) {
            Channel channel = connection.createChannel();
            channel.queueDeclare(Topology.WORK_QUEUE, true, false, false, null);
            channel.exchangeDeclare(Topology.EVENT_EXCHANGE, "topic", true);

            broker.wipe();

            assertThatThrownBy(() -> channel.queueDeclarePassive(Topology.WORK_QUEUE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void sharedBrokerIsNotStopped() {
        assertThatThrownBy(TestBroker.shared()::stop).hasMessageContaining("TestBroker.own()");
    }

    @Test
    void ownBrokerStopsAndStartsAtTheSameAddress() throws Exception {
        TestBroker broker = TestBroker.own();
        String address = broker.address();

        broker.stop();

        assertThatThrownBy(() -> broker.connectionFactory().newConnection()).isInstanceOf(ConnectException.class);
        broker.start();
        assertThat(broker.address()).isEqualTo(address);
        broker.connectionFactory().newConnection().close();
        broker.stop();
    }

    @Test
    void embeddedBrokerSaysThatItsPortIsTaken() {
        int port = FreePort.choose();
        try (var first = EmbeddedBroker.start(port)) {
            assertThat(first.address()).isEqualTo("127.0.0.1:" + port);
            assertThatThrownBy(() -> EmbeddedBroker.start(port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }
}
