package gofast.training.testing;

import com.rabbitmq.client.ConnectionFactory;

/** One way to have a broker. */
interface BrokerServer {
    /** Starts it, or finds it running; returns when it answers. */
    void start();

    /** Keeps others away that use it as well; returns when they are gone. */
    default void claim(ConnectionFactory broker) {
        // Nobody else knows of it.
    }

    /** Ends it at once; for those that a test has to itself. */
    default void stop() {
        throw new UnsupportedOperationException("The broker at " + address() + " has no test to itself");
    }

    /** "host:port", known from the first start on and the same at every further one. */
    String address();

    default String username() {
        return "guest";
    }

    default String password() {
        return "guest";
    }

    /** What kind it is, as in "private" or "embedded". */
    String kind();
}
