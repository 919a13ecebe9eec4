package gofast.openai.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to one request: whole, streamed, or broken on purpose. Used by one thread. */
public final class HttpReply {

    private final Socket socket;
    private final OutputStream out;
    private boolean complete;

    HttpReply(Socket socket, OutputStream out) {
        this.socket = socket;
        this.out = out;
    }

    public void send(int status, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("content-length", Integer.toString(bytes.length));
        writeHead(status, all);
        out.write(bytes);
        out.flush();
        complete = true;
    }

    /** Starts an answer of unknown length; what is not ended with {@link ReplyStream#end} arrives as cut off. */
    public ReplyStream stream(int status, Map<String, String> headers) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("transfer-encoding", "chunked");
        writeHead(status, all);
        out.flush();
        return new ReplyStream(out, () -> complete = true);
    }

    /** Sends a TCP reset instead of the (rest of the) answer. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean isComplete() {
        return complete;
    }

    private void writeHead(int status, Map<String, String> headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    }
}
