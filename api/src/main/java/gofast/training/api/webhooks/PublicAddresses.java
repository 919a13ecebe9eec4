package gofast.training.api.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Which addresses are those of anybody on the internet, after the registries of special addresses (RFC 6890). Everything
 * else could be a machine of our own network, or reach one. IPv4 and IPv6 are kept apart: the matchers compare bits, those
 * of one family with those of the other as well.
 */
final class PublicAddresses {
    private static final List<InetAddressMatcher> SPECIAL_IPV4 = matchers(
            // This network, private networks, carriers' networks, loopback and link-local
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            // Protocol assignments, documentation, benchmarks, relays of old
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved and broadcast
            "224.0.0.0/3",
            // The metadata service of a cloud that has it at a public address
            "168.63.129.16/32");

    /** All that is given to anybody; the rest of IPv6 is special. */
    private static final InetAddressMatcher GLOBAL_IPV6 = InetAddressMatchers.fromIpAddress("2000::/3");

    private static final List<InetAddressMatcher> SPECIAL_IPV6 = matchers(
            // Protocol assignments with Teredo, documentation, 6to4, direct delegation
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? !isIn(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.matches(address) && !isIn(SPECIAL_IPV6, address);
    }

    private static boolean isIn(List<InetAddressMatcher> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }

    private static List<InetAddressMatcher> matchers(String... ranges) {
        return Stream.of(ranges).map(InetAddressMatchers::fromIpAddress).toList();
    }
}
