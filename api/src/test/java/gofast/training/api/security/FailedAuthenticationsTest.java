package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedAuthenticationsTest {
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final FailedAuthentications failures = new FailedAuthentications(new AuthenticationProperties(3), clock());

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void letsAFewPass() {
        threeFrom("192.0.2.1");

        assertThat(failures.countFrom("192.0.2.1")).contains(Duration.ofMinutes(1));
        assertThat(failures.countFrom("192.0.2.2")).isEmpty();
    }

    @Test
    void saysHowMuchOfTheMinuteIsLeft() {
        threeFrom("192.0.2.1");
        later(Duration.ofSeconds(45));

        assertThat(failures.countFrom("192.0.2.1")).contains(Duration.ofSeconds(15));
    }

    @Test
    void beginsAnewAfterAMinuteHoweverManyCame() {
        threeFrom("192.0.2.1");
        threeFrom("192.0.2.1");
        later(Duration.ofSeconds(61));

        assertThat(failures.countFrom("192.0.2.1")).isEmpty();
    }

    @Test
    void takesANetworkOfVersionSixForOneClient() {
        threeFrom("2001:db8:1:2::1");

        assertThat(failures.countFrom("2001:db8:1:2:ffff::9")).isPresent();
        assertThat(failures.countFrom("2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void remembersALimitedNumberOfNetworks() {
        threeFrom("192.0.2.1");
        IntStream.range(0, 60_000).forEach(i -> failures.countFrom("10.1.%d.%d".formatted(i / 256, i % 256)));

        assertThat(failures.networks()).isLessThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,      192.0.2.1",
        "::1,            0:0:0:0:0:0:0:0/64",
        "2001:db8::1,    2001:db8:0:0:0:0:0:0/64",
        "::ffff:1.2.3.4, 1.2.3.4"
    })
    void namesNetworks(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    /** What a proxy passes on may be anything, and goes into the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "_hidden",
                "1.2.3.4\n",
                "\u001b[31m",
                "1.2.3.4:5678",
                "fe80::1%nowhere"
            })
    void givesNoNameToWhatIsNoAddress(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo("unknown");
    }

    private void threeFrom(String address) {
        for (int i = 0; i < 3; i++) {
            failures.countFrom(address);
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
