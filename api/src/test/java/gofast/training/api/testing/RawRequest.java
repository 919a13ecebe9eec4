package gofast.training.api.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request whose characters are bytes, so that it may be wrong in every way; its content length is added unless a header frames the body. */
public record RawRequest(String method, String target, String version, List<String> headers, String body) {
    public RawRequest {
        headers = List.copyOf(headers);
    }

    public RawRequest withMethod(String other) {
        return new RawRequest(other, target, version, headers, body);
    }

    public RawRequest withTarget(String other) {
        return new RawRequest(method, other, version, headers, body);
    }

    public RawRequest withVersion(String other) {
        return new RawRequest(method, target, other, headers, body);
    }

    public RawRequest withBody(byte[] other) {
        return new RawRequest(method, target, version, headers, new String(other, ISO_8859_1));
    }

    public RawRequest withBody(UnaryOperator<String> change) {
        return withBody(
                change.apply(new String(body.getBytes(ISO_8859_1), UTF_8)).getBytes(UTF_8));
    }

    /** Adds a whole line, such as "Accept: text/html". */
    public RawRequest plus(String... lines) {
        var more = new ArrayList<>(headers);
        more.addAll(Arrays.asList(lines));
        return new RawRequest(method, target, version, more, body);
    }

    public RawRequest without(String header) {
        return new RawRequest(
                method,
                target,
                version,
                headers.stream().filter(line -> !is(line, header)).toList(),
                body);
    }

    /** Puts a line in the place of those with its name. */
    public RawRequest with(String line) {
        return without(line.substring(0, line.indexOf(':'))).plus(line);
    }

    private boolean has(String header) {
        return headers.stream().anyMatch(line -> is(line, header));
    }

    private static boolean is(String line, String header) {
        return line.regionMatches(true, 0, header + ":", 0, header.length() + 1);
    }

    /** The request as it goes over the wire; a character of the head is a byte. */
    public byte[] bytes() {
        var head = new StringBuilder(method + " " + target + " " + version + "\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (!body.isEmpty() && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body.getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String all = new String(bytes(), ISO_8859_1);
        return all.length() <= 1500 ? all : all.substring(0, 1500) + "… (" + all.length() + " bytes)";
    }
}
