package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    private final Ports ports = FreeBlock.choose();

    @Test
    void namesATakenPortItsUseAndTheWayOut() throws IOException {
        try (ServerSocket taken = listen(ports.broker())) {
            assertThatThrownBy(() -> ports.requireFree(true))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageMatching("Port " + taken.getLocalPort()
                            + ", which is for the AMQP broker, is taken: end the program that has it,"
                            + " or choose other ports with -Dgofast\\.port=\\d+");
        }
    }

    @Test
    void letsTheSimulatorsPortBeTakenWhereItIsNotUsed() throws IOException {
        try (ServerSocket taken = listen(ports.simulator())) {
            assertThat(taken.isBound()).isTrue();
            assertThatCode(() -> ports.requireFree(false)).doesNotThrowAnyException();
            assertThatThrownBy(() -> ports.requireFree(true)).hasMessageContaining("the OpenAI simulator");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "-1", "65530", "99999999999"})
    void refusesWhatIsNoPortWithSixMoreBehindIt(String port) {
        assertThatThrownBy(() -> Ports.of(port))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("gofast.port is \"%s\", but has to be a number from 1 to 65529, like 8080.", port);
    }

    @Test
    void countsFromTheFirst() {
        Ports block = Ports.of("9000");

        assertThat(block.api()).isEqualTo(9000);
        assertThat(block.issuer()).isEqualTo(9006);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
