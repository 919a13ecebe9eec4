package gofast.training.api.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that a client is taken for: an IPv4 address, or the 64 bits of IPv6 that one customer has to himself. */
final class ClientNetwork {
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** What is no address, as a proxy may send, shares one name; so whatever is logged is one of ours. */
    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address ? network(parsed.getAddress()) : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static String network(byte[] address) {
        try {
            byte[] first = Arrays.copyOf(Arrays.copyOf(address, NETWORK_BYTES), address.length);
            return InetAddress.getByAddress(first).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address", e);
        }
    }
}
