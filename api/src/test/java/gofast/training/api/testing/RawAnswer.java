package gofast.training.api.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;

/** What came back over a connection of its own, until the server closed it. */
public record RawAnswer(int status, List<String> headers, String body) {
    private static final int PATIENCE_MILLIS = 20_000;

    public RawAnswer {
        headers = List.copyOf(headers);
    }

    public static RawAnswer to(RawRequest request, int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] sent = request.bytes();
            // A server that has seen enough may close while we write, its answer still being there to read.
            Thread writer = Thread.startVirtualThread(() -> write(socket, sent));
            RawAnswer answer = parse(read(socket.getInputStream()));
            writer.interrupt();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException ignored) {
            // It is the answer that counts.
        }
    }

    private static byte[] read(InputStream in) {
        var all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException reset) {
            // What came before the reset is the answer.
        }
        return all.toByteArray();
    }

    private static RawAnswer parse(byte[] bytes) {
        String all = new String(bytes, ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, List.of(), all);
        }
        List<String> head = Arrays.asList(all.substring(0, end).split("\r\n"));
        List<String> headers = head.subList(1, head.size());
        String body = all.substring(end + 4);
        boolean chunked = headers.stream().anyMatch("Transfer-Encoding: chunked"::equalsIgnoreCase);
        return new RawAnswer(
                Integer.parseInt(head.getFirst().split(" ", 3)[1]),
                headers,
                new String((chunked ? unchunked(body) : body).getBytes(ISO_8859_1), UTF_8));
    }

    private static String unchunked(String body) {
        var all = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, line), 16);
            all.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return all.toString();
    }

    public String header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
