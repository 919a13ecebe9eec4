package gofast.training.testing;

import org.jspecify.annotations.Nullable;

/** The embedded broker, on a port that stays the same. */
final class EmbeddedServer implements BrokerServer {
    private final int port = FreePort.choose();
    private @Nullable EmbeddedBroker broker;

    @Override
    public void start() {
        broker = EmbeddedBroker.start(port);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String kind() {
        return "embedded";
    }
}
