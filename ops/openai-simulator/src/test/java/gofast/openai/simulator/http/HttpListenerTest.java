package gofast.openai.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpListenerTest {

    private final HttpListener listener = start();

    private static HttpListener start() {
        try {
            return HttpListener.start("127.0.0.1", 0, HttpListenerTest::handle);
        } catch (IOException e) {
            throw new IllegalStateException("a free port could not be listened on", e);
        }
    }

    private static void handle(HttpRequest request, HttpReply reply) throws IOException, InterruptedException {
        switch (request.path()) {
            case "/echo" -> reply.send(200, Map.of(), request.method() + " " + request.body());
            case "/cut" -> {
                ReplyStream out = reply.stream(200, Map.of());
                out.write("half");
                out.flush();
            }
            case "/ragged" -> {
                ReplyStream out = reply.stream(200, Map.of()).ragged();
                out.write("Zürich 🏃 läuft");
                out.end();
            }
            case "/reset" -> reply.reset();
            case "/wait" -> Thread.currentThread().join();
            default -> throw new IllegalStateException("a handler with a bug");
        }
    }

    @AfterEach
    void close() {
        listener.close();
    }

    /** Everything the server sends back until it closes the connection. */
    private String talk(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void readsABodyOfGivenLength() throws IOException {
        assertThat(talk("POST /echo HTTP/1.1\nContent-Length: 5\nConnection: close\n\nhällo"))
                .startsWith("HTTP/1.1 200")
                .contains("content-length: ")
                .contains("POST häll");
    }

    @Test
    void readsABodyInChunks() throws IOException {
        String body = "3\nabc\n1;note=x\nd\n0\nTrailer: t\n\n";
        assertThat(talk("POST /echo HTTP/1.1\nTransfer-Encoding: chunked\nConnection: close\n\n" + body))
                .endsWith("POST abcd");
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        String first = "GET /echo?x=1 HTTP/1.1\n\n";
        String last = "GET /echo HTTP/1.1\nConnection: close\n\n";
        assertThat(talk(first + first + last).split("HTTP/1.1 200", -1)).hasSize(4);
    }

    @Test
    void tellsACautiousClientToGoOn() throws IOException {
        assertThat(talk("POST /echo HTTP/1.1\nExpect: 100-continue\nContent-Length: 1\nConnection: close\n\nx"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200");
    }

    @Test
    void closesWithoutTheLastChunkWhenAStreamIsNotEnded() throws IOException {
        assertThat(talk("GET /cut HTTP/1.1\n\n")).endsWith("4\r\nhalf\r\n");
    }

    @Test
    void endsRaggedChunksInsideCharacters() throws IOException {
        String sent = talk("GET /ragged HTTP/1.1\nConnection: close\n\n");
        String body = sent.substring(sent.indexOf("\r\n\r\n") + 4);
        assertThat(body).contains("\ufffd").doesNotContain("🏃");
    }

    @Test
    void resetsForReal() {
        assertThatThrownBy(() -> talk("GET /reset HTTP/1.1\n\n"))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|400",
                "GET /echo HTTP/2|400",
                "GET /echo HTTP/1.1~no colon|400",
                "POST /echo HTTP/1.1~Content-Length: many|400",
                "POST /echo HTTP/1.1~Content-Length: -5|400",
                "POST /echo HTTP/1.1~Content-Length: 99999999|413",
                "POST /echo HTTP/1.1~Transfer-Encoding: chunked~~fffffff|413"
            })
    void refusesWhatItCannotRead(String request, String status) throws IOException {
        assertThat(talk(request.replace("~", "\n") + "\n\n")).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void refusesEndlessLines() throws IOException {
        assertThat(talk("GET /" + "a".repeat(16 * 1024 - 4))).startsWith("HTTP/1.1 431");
    }

    @Test
    void closingBreaksOffWhateverIsGoingOn() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /wait HTTP/1.1\r\n\r\n".getBytes(UTF_8));
            listener.close();
            assertThat(end(socket)).isEqualTo(-1);
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), listener.port()).close())
                .isInstanceOf(IOException.class);
    }

    private static int end(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (SocketException e) {
            return -1;
        } catch (IOException e) {
            throw new IllegalStateException("the connection stayed open", e);
        }
    }

    @Test
    void saysWhenThePortIsTaken() {
        assertThatThrownBy(() -> HttpListener.start("127.0.0.1", listener.port(), HttpListenerTest::handle))
                .isInstanceOf(BindException.class);
    }

    @Test
    void servesOthersWhileOneWaits() throws IOException {
        try (Socket waiting = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            waiting.getOutputStream().write("GET /wait HTTP/1.1\r\n\r\n".getBytes(UTF_8));
            assertThat(talk("GET /echo HTTP/1.1\nConnection: close\n\n")).endsWith("GET ");
        }
    }
}
