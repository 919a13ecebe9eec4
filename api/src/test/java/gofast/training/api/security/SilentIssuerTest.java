package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class SilentIssuerTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final SilentIssuer pauses = new SilentIssuer(nanos::get);
    private final List<String> asked = new ArrayList<>();

    @Test
    void isLetBeForASecond() throws IOException {
        assertThatThrownBy(() -> ask(this::nothing)).hasMessage("Connection refused");

        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> ask(this::nothing)).isInstanceOf(IOException.class);
        }
        assertThat(asked).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ask(answer(HttpStatus.OK)).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void isLetBeAlsoWhereItFails() throws IOException {
        assertThat(ask(answer(HttpStatus.BAD_GATEWAY)).getStatusCode()).isEqualTo(HttpStatus.BAD_GATEWAY);

        assertThatThrownBy(() -> ask(answer(HttpStatus.OK))).isInstanceOf(IOException.class);
    }

    /** What one issuer does not have stands elsewhere with another. */
    @Test
    void isAskedOnAfterItAnswered() throws IOException {
        ask(answer(HttpStatus.NOT_FOUND));
        ask(answer(HttpStatus.OK));
        ask(answer(HttpStatus.OK));

        assertThat(asked).hasSize(3);
    }

    private ClientHttpResponse ask(ClientHttpRequestExecution issuer) throws IOException {
        return pauses.intercept(new MockClientHttpRequest(), new byte[0], (request, body) -> {
            asked.add("once");
            return issuer.execute(request, body);
        });
    }

    private ClientHttpResponse nothing(HttpRequest request, byte[] body) throws IOException {
        throw new IOException("Connection refused");
    }

    private static ClientHttpRequestExecution answer(HttpStatus status) {
        return (request, body) -> new MockClientHttpResponse(new byte[0], status);
    }
}
