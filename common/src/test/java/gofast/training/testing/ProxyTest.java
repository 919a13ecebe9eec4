package gofast.training.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private ServerSocket server;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = Proxy.before("127.0.0.1:" + server.getLocalPort());
        Thread.ofVirtual().start(this::echo);
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    private Socket connect() throws IOException {
        String[] parts = proxy.address().split(":", 2);
        return new Socket(parts[0], Integer.parseInt(parts[1]));
    }

    private static int echoed(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    @Test
    void passesOnWhatBothSidesSay() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 42)).isEqualTo(42);
        }
    }

    @Test
    void cutsConnectionsThatAreOpen() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 42)).isEqualTo(42);

            proxy.cut();

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void letsNobodyThroughUntilItIsMended() throws IOException {
        proxy.cut();
        assertThatThrownBy(() -> {
                    try (Socket socket = connect()) {
                        assertThat(echoed(socket, 42)).isEqualTo(42);
                    }
                })
                .isInstanceOfAny(SocketException.class, AssertionError.class);

        proxy.mend();

        try (Socket socket = connect()) {
            assertThat(echoed(socket, 42)).isEqualTo(42);
        }
    }
}
