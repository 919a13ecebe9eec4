package gofast.training.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** RabbitMQ in a container; Testcontainers removes it when the JVM is gone. */
final class ContainerServer implements BrokerServer {
    private static final String IMAGE = "rabbitmq:4.3-management-alpine";

    @SuppressWarnings("resource")
    private final RabbitMQContainer container = new RabbitMQContainer(IMAGE);

    static boolean isPossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public String address() {
        return container.getHost() + ":" + container.getAmqpPort();
    }

    @Override
    public String username() {
        return container.getAdminUsername();
    }

    @Override
    public String password() {
        return container.getAdminPassword();
    }

    @Override
    public String kind() {
        return "container";
    }
}
