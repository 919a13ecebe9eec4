package gofast.training.api.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Lookup {
    /** All addresses, at least one. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
