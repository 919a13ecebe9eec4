package gofast.training.api.athletes;

import gofast.training.api.request.JsonBody;
import gofast.training.api.security.Caller;
import java.io.InputStream;
import java.time.Clock;
import java.time.Year;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** An athlete's own profile; putting it replaces all of it. */
@RestController
class AthleteController {
    private final JsonBody json;
    private final AthleteStore athletes;
    private final Clock clock;

    AthleteController(JsonBody json, AthleteStore athletes, Clock clock) {
        this.json = json;
        this.athletes = athletes;
        this.clock = clock;
    }

    @PutMapping(
            path = "/api/athletes/me",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ProfileView put(Caller caller, InputStream body) {
        Profile profile = json.read(body)
                .then(fields -> Profile.read(fields, Year.now(clock)))
                .orElseThrow();
        return ProfileView.of(athletes.save(caller.subject(), profile), profile);
    }
}
