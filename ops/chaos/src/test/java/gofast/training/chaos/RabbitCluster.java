package gofast.training.chaos;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import gofast.training.testing.PrivateNodes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Three RabbitMQ nodes, of which any one may be killed at a time. */
final class RabbitCluster implements Closeable {
    private static final int SIZE = 3;
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final PrivateNodes nodes;
    private final List<Victim> members;

    RabbitCluster(Path home, Path logs) {
        if (!PrivateNodes.isPossible()) {
            throw new IllegalStateException("Install RabbitMQ first (Debian: apt install rabbitmq-server)");
        }
        this.nodes = new PrivateNodes(home, logs, SIZE);
        this.members =
                IntStream.range(0, SIZE).mapToObj(i -> (Victim) new Member(i)).toList();
    }

    /** Begins with one, so that the others find a cluster to join. */
    void begin() {
        members.getFirst().start();
    }

    /** Returns when all answer. */
    void complete() {
        awaitAnswer(members.getFirst());
        members.stream().skip(1).forEach(Victim::start);
        members.forEach(RabbitCluster::awaitAnswer);
    }

    private static void awaitAnswer(Victim member) {
        Awaitility.await("an answer of " + member.name())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(500))
                .until(member::answers);
    }

    List<Victim> members() {
        return members;
    }

    /** "host:port" of each node. */
    List<String> addresses() {
        return IntStream.range(0, SIZE).mapToObj(nodes::address).toList();
    }

    static Connection connect(String address) throws IOException, TimeoutException {
        String[] parts = address.split(":", 2);
        var factory = new ConnectionFactory();
        factory.setHost(parts[0]);
        factory.setPort(Integer.parseInt(parts[1]));
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(5_000);
        return factory.newConnection();
    }

    @Override
    public void close() {
        nodes.close();
    }

    private final class Member implements Victim {
        private final int index;

        private Member(int index) {
            this.index = index;
        }

        @Override
        public String name() {
            return "rabbitmq-" + (index + 1);
        }

        @Override
        public void kill() {
            nodes.kill(index);
        }

        @Override
        public void start() {
            nodes.start(index);
        }

        @Override
        public boolean answers() {
            try (Connection connection = connect(nodes.address(index))) {
                return connection.isOpen();
            } catch (IOException | TimeoutException e) {
                return false;
            }
        }
    }
}
