package gofast.training.api.live;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.security.Caller;
import gofast.training.api.status.FindJob;
import gofast.training.api.watch.Followers;
import gofast.training.job.Job;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Streams a job's events to its athlete, to operators and to services. */
@RestController
class EventsController {
    private static final String RETRY_AFTER_SECONDS = "30";

    private final FindJob find;
    private final Followers followers;
    private final Streams streams;

    EventsController(FindJob find, Followers followers, Streams streams) {
        this.find = find;
        this.followers = followers;
        this.streams = streams;
    }

    @GetMapping(path = "/api/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String id,
            @RequestHeader(LastEventId.HEADER) Optional<String> header,
            Caller caller,
            JwtAuthenticationToken token,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        Job job = find.find(id, caller).orElseThrow();
        LastEventId last = LastEventId.read(header).orElseThrow();
        if (last.isEndOf(job)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        Followers.Place place = enter(caller, response);
        try (place) {
            announceStream(response);
            if (!method.equals(HttpMethod.HEAD)) {
                streams.run(job, last, expiry(token), response.getOutputStream());
            }
        }
    }

    private Followers.Place enter(Caller caller, HttpServletResponse response) {
        Optional<Followers.Place> place = followers.enter(caller, Followers.Kind.STREAM);
        if (place.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return Checked.present(
                        place,
                        ProblemType.TOO_MANY_FOLLOWERS,
                        "You follow jobs in %d places already, which is the most; close one, then follow this one."
                                .formatted(Followers.MOST_OF_AN_ATHLETE))
                .orElseThrow();
    }

    /** Nobody on the way may keep events back, to compress or to store them. */
    private static void announceStream(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static Instant expiry(JwtAuthenticationToken token) {
        return Objects.requireNonNull(token.getToken().getExpiresAt(), "Tokens without an end are refused");
    }
}
