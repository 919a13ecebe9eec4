package gofast.training.testing;

/** A RabbitMQ node of our own where the package is installed, in a temporary folder. */
final class PrivateServer implements BrokerServer {
    private final ScratchFolder folder = ScratchFolder.create("gofast-rabbitmq-");
    private final PrivateNodes nodes = new PrivateNodes(folder.path(), folder.path(), 1);

    static boolean isPossible() {
        return PrivateNodes.isPossible();
    }

    @Override
    public void start() {
        nodes.start(0);
    }

    /** Ends node and port mapper, and with them all that the node kept. */
    @Override
    public void stop() {
        nodes.close();
        folder.close();
    }

    /** Tells the node what rabbitmqctl can tell it. */
    void control(String... arguments) {
        nodes.control(0, arguments);
    }

    @Override
    public String address() {
        return nodes.address(0);
    }

    @Override
    public String kind() {
        return "private";
    }
}
