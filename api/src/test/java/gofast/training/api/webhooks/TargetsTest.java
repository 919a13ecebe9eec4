package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "example.com", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "inside.example.com", List.of("10.1.2.3"),
            "both.example.com", List.of("93.184.215.14", "127.0.0.1"),
            "six.example.com", List.of("fd00::1"));

    private final Targets targets = new Targets(false, TargetsTest::addresses);

    /** Knows the names above, and addresses themselves; nobody is asked. */
    private static List<InetAddress> addresses(String host, String asker) throws UnknownHostException {
        if (host.matches("[0-9.]+|.*:.*")) {
            return List.of(InetAddress.getByName(host));
        }
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return NAMES.getOrDefault(host, List.of()).stream()
                .map(InetAddress::ofLiteral)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/",
        "https://example.com/hooks/gofast?tenant=1, https://example.com/hooks/gofast?tenant=1",
        "HTTPS://Example.COM/Hooks, https://example.com/Hooks",
        "https://example.com:443/, https://example.com/",
        "https://example.com:8443/, https://example.com:8443/",
        "https://8.8.8.8/, https://8.8.8.8/",
        "https://[2001:4860:4860::8888]/, https://[2001:4860:4860::8888]/"
    })
    void takesAddressesOnTheInternet(String text, String url) {
        assertThat(targets.check(text, "ada")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/hooks",
                "ftp://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://example.com/",
                "https://",
                "https:///hooks",
                "https:example.com",
                "https:/example.com",
                "https:\\\\example.com",
                "https://example.com\\@evil.com/",
                " https://example.com/",
                "https://example.com/a b",
                "https://example.com/\r\nx-evil: 1",
                "https://example.com/#part",
                "https://ex\u00e4mple.com/",
                "https://\uff11\uff12\uff17.0.0.1/"
            })
    void refusesWhatIsNoAddressForEvents(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://:@example.com/",
                "https://@example.com/",
                "https://example.com@10.0.0.1/",
                "https://example.com%2f@10.0.0.1/"
            })
    void refusesUsersInAddresses(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // decimal, hexadecimal, octal, short, padded, with a dot behind, with percent signs
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.0x1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.000.000.001/",
                "https://127.0.0.1./",
                "https://%31%32%37.0.0.1/",
                "https://134744072/",
                "https://8.8.2056/",
                "https://010.8.8.8/",
                "https://8.8.8.256/",
                "https://8.8.8.8.8/",
                "https://0/",
                // in IPv6, other than in its short form, mapped, with a zone
                "https://[::ffff:8.8.8.8]/",
                "https://[::ffff:808:808]/",
                "https://[2001:4860:4860:0:0:0:0:8888]/",
                "https://[fe80::1%25eth0]/",
                "https://[::1%25lo]/"
            })
    void refusesOddNotationsOfAddresses(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fd00:ec2::254]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://inside.example.com/",
                "https://both.example.com/",
                "https://six.example.com/",
                "https://localhost/",
                "https://metadata.google.internal/",
                "https://nobody.invalid/"
            })
    void refusesHostsThatAreNotOnTheInternet(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> targets.check(text, "ada"))
                .withMessageContaining("internet");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 80, 442, 444, 587, 993, 1023})
    void refusesPortsOfOtherServices(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> targets.check("https://example.com:" + port + "/", "ada"))
                .withMessageContaining("port");
    }

    @Test
    void refusesLongAddresses() {
        refused("https://example.com/" + "a".repeat(2000));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000/hooks, http://localhost:9000/hooks",
        "http://127.0.0.1:80/, http://127.0.0.1/",
        "https://inside.example.com:22/, https://inside.example.com:22/"
    })
    void takesAddressesOfOnesOwnNetworkWhereThatIsAllowed(String text, String url) {
        assertThat(new Targets(true, TargetsTest::addresses).check(text, "ada")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost/", "http://user@localhost/", "http://2130706433/", "http://localhost/#a"})
    void refusesOddAddressesNevertheless(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Targets(true, TargetsTest::addresses).check(text, "ada"));
    }

    private void refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> targets.check(text, "ada"));
    }
}
