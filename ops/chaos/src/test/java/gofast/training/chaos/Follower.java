package gofast.training.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A client that follows a job until it hears of a week, in one of two ways. */
record Follower(HttpClient http, URI job, String token, Counts counts) {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** So many at once are more than the api has read within ten seconds: the others are asked to come back. */
    private static final int UNAVAILABLE = 503;

    /** What all clients did so far: requests, and how often they heard that nothing has happened. */
    record Counts(AtomicInteger requests, AtomicInteger nothing) {
        Counts() {
            this(new AtomicInteger(), new AtomicInteger());
        }
    }

    /** How a client follows, and when it heard of a week. */
    enum Way {
        POLL("poll") {
            @Override
            Instant follow(Follower client) throws IOException, InterruptedException {
                return client.poll();
            }
        },
        STREAM("stream") {
            @Override
            Instant follow(Follower client) throws IOException, InterruptedException {
                return client.stream();
            }
        };

        private final String kind;

        Way(String kind) {
            this.kind = kind;
        }

        /** As the api's metric of its followers calls it. */
        String kind() {
            return kind;
        }

        abstract Instant follow(Follower client) throws IOException, InterruptedException;
    }

    private Instant poll() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(job), BodyHandlers.ofString(), OK);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        while (!answer.body().contains("\"weeksDone\":1")) {
            HttpRequest.Builder request =
                    request(job).header("Prefer", "wait=30").header("If-None-Match", tag);
            HttpResponse<String> next = send(request, BodyHandlers.ofString(), OK, NOT_MODIFIED);
            if (next.statusCode() == NOT_MODIFIED) {
                counts.nothing().incrementAndGet();
            } else {
                answer = next;
                tag = next.headers().firstValue("ETag").orElseThrow();
            }
        }
        return Instant.now();
    }

    private Instant stream() throws IOException, InterruptedException {
        URI events = URI.create(job + "/events");
        try (Stream<String> lines =
                send(request(events), BodyHandlers.ofLines(), OK).body()) {
            Iterator<String> line = lines.iterator();
            while (line.hasNext()) {
                switch (line.next()) {
                    case ":" -> counts.nothing().incrementAndGet();
                    case "event: week" -> {
                        return Instant.now();
                    }
                    default -> {}
                }
            }
        }
        throw new IOException("The stream ended without a week");
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, int... expected)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = send(request.build(), body);
        while (answer.statusCode() == UNAVAILABLE) {
            Thread.sleep(Duration.ofSeconds(
                    Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())));
            answer = send(request.build(), body);
        }
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new IOException("Status " + answer.statusCode() + " of " + answer.uri());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        counts.requests().incrementAndGet();
        return http.send(request, body);
    }
}
