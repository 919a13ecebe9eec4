package gofast.training.testing;

import org.jspecify.annotations.Nullable;

/** Which broker tests get on this machine. */
final class BrokerChoice {
    private static final String FORCED = "GOFAST_TEST_BROKER";
    private static final String ADDRESS = "GOFAST_TEST_RABBITMQ";

    private BrokerChoice() {}

    static BrokerServer shared() {
        QuietLogs.ofTests();
        return switch (setting(FORCED)) {
            case null -> first();
            case "testcontainers" -> new ContainerServer();
            case "private" -> new PrivateServer();
            case "embedded" -> new EmbeddedServer();
            case String other ->
                throw new IllegalArgumentException(
                        FORCED + " is one of testcontainers, private, embedded, not \"" + other + "\"");
        };
    }

    private static BrokerServer first() {
        String address = setting(ADDRESS);
        if (address != null) {
            return new GivenServer(address);
        }
        if (ContainerServer.isPossible()) {
            return new ContainerServer();
        }
        return PrivateServer.isPossible() ? new PrivateServer() : new EmbeddedServer();
    }

    static BrokerServer own() {
        QuietLogs.ofTests();
        return new EmbeddedServer();
    }

    static BrokerServer ownRabbitMq() {
        QuietLogs.ofTests();
        return new PrivateServer();
    }

    private static @Nullable String setting(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? null : value;
    }
}
