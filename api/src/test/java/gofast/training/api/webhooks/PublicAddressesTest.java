package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2600::1",
                "2a00:1450:4001:800::200e"
            })
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // unspecified and this network
                "0.0.0.0",
                "0.1.2.3",
                "::",
                // loopback
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                // private
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "fec0::1",
                // unique local, and a cloud's metadata there
                "fc00::1",
                "fdff:ffff::1",
                "fd00:ec2::254",
                // carriers, and a cloud's metadata there
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                // link-local, and most clouds' metadata
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "fe80::1",
                "febf::1",
                // metadata at other places
                "168.63.129.16",
                "192.0.0.192",
                // documentation, benchmarks, protocols
                "192.0.0.1",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "2001:db8::1",
                "3fff::1",
                "2620:4f:8000::1",
                "100::1",
                "5f00::1",
                // multicast, reserved, broadcast
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "ff02::1",
                // IPv4 within IPv6: mapped, compatible, translated (NAT64), 6to4, Teredo, ISATAP
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2002:808:808::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001::1",
                "fe80::5efe:7f00:1",
                // not given to anybody
                "4000::1",
                "8000::1",
                "e000::1"
            })
    void allOthersAreNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }
}
