package gofast.training.api.webhooks;

import gofast.training.api.request.Values;
import gofast.training.message.PlanEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.ByteString;

/** One attempt: a signed POST, after the specification of Standard Webhooks. */
class CallReceiver {
    private static final int GONE = 410;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_ANSWER = 200;
    private static final int REPLACEMENT = '\uFFFD';

    private final OkHttpClient http;
    private final Clock clock;

    CallReceiver(OkHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Outcome call(ClaimedDelivery delivery) {
        try (Response response = http.newCall(request(delivery)).execute()) {
            return response.isSuccessful() ? new Outcome.Delivered(response.code()) : refused(response);
        } catch (IOException e) {
            return new Outcome.Failed(failure(e));
        }
    }

    private Request request(ClaimedDelivery delivery) {
        String id = delivery.eventId().toString();
        long timestamp = clock.instant().getEpochSecond();
        String signatures = delivery.secrets().stream()
                .map(secret -> secret.sign(id, timestamp, delivery.body()))
                .collect(Collectors.joining(" "));
        return new Request.Builder()
                .url(delivery.url())
                .header("User-Agent", "GoFast")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signatures)
                .post(new EventBody(delivery.body()))
                .build();
    }

    private Outcome refused(Response response) {
        return new Outcome.Failed(
                failure(response.code()), Optional.of(response.code()), beginning(response), retryAfter(response));
    }

    /** What {@code Retry-After} says, in seconds or as a date; what nobody can read is no wait. */
    private Duration retryAfter(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(after -> SECONDS.matcher(after).matches())
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .or(() -> untilDate(response))
                .orElse(Duration.ZERO);
    }

    private Optional<Duration> untilDate(Response response) {
        return Optional.ofNullable(response.headers().getInstant("Retry-After"))
                .map(date -> Duration.between(clock.instant(), date));
    }

    private static Failure failure(int status) {
        if (status == GONE) {
            return Failure.GONE;
        }
        return status / 100 == 3 ? Failure.REDIRECT : Failure.STATUS;
    }

    /** What the receiver says first, for its owner to read; the rest is not even read. */
    private static String beginning(Response response) {
        try {
            return response.peekBody(4L * LONGEST_ANSWER)
                    .string()
                    .codePoints()
                    .map(character -> Values.isUnprintable(character) ? REPLACEMENT : character)
                    .limit(LONGEST_ANSWER)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Failure failure(IOException e) {
        return switch (e) {
            case AddressRefusedException refused -> Failure.ADDRESS_REFUSED;
            case InterruptedIOException late -> Failure.TIMEOUT;
            case SSLException untrusted -> Failure.TLS;
            // Also what the HTTP client makes of a 407, which only a proxy should answer
            case ProtocolException strange -> Failure.STATUS;
            default -> Failure.UNREACHABLE;
        };
    }

    /** Sent once and never again by the HTTP client itself. */
    private static final class EventBody extends RequestBody {
        private static final MediaType TYPE = MediaType.get(PlanEvent.CONTENT_TYPE);

        private final ByteString event;

        private EventBody(String event) {
            this.event = ByteString.encodeUtf8(event);
        }

        @Override
        public MediaType contentType() {
            return TYPE;
        }

        @Override
        public long contentLength() {
            return event.size();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(event);
        }
    }
}
