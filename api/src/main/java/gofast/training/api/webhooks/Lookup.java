package gofast.training.api.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Lookup {
    /** All addresses, at least one, for the caller with this subject. */
    List<InetAddress> addresses(String host, String asker) throws UnknownHostException;
}
