package gofast.training.api.security;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Lets an issuer be for a second after it failed to answer: requests that have to wait for it ask it one after the other, and
 * each would wait as long as the first. Safe to use from many threads.
 */
final class SilentIssuer implements ClientHttpRequestInterceptor {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private volatile long pausedUntil;

    SilentIssuer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
    }

    /** What asks the issuer, and soon gives up. */
    static RestOperations client() {
        var connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(CONNECT_TIMEOUT);
        connections.setReadTimeout(READ_TIMEOUT);
        var client = new RestTemplate(connections);
        client.getInterceptors().add(new SilentIssuer(System::nanoTime));
        return client;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (nanoTime.getAsLong() - pausedUntil < 0) {
            throw new IOException("it did not answer a moment ago");
        }
        try {
            ClientHttpResponse response = execution.execute(request, body);
            if (response.getStatusCode().is5xxServerError()) {
                pause();
            }
            return response;
        } catch (IOException e) {
            pause();
            throw e;
        }
    }

    private void pause() {
        pausedUntil = nanoTime.getAsLong() + PAUSE.toNanos();
    }
}
