package gofast.openai.simulator.http;

import java.io.IOException;

/** What came in is not HTTP/1.1 that this server reads. */
final class BadRequestException extends IOException {

    private final int status;

    BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
