package gofast.training.worker.intake;

import gofast.training.message.GeneratePlan;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells a message of work from one that nobody can ever work on. */
@Component
class ReadWork {
    /** A message is below a hundred bytes. */
    private static final int MOST_BYTES = 10_000;

    /** What a message is. */
    sealed interface Read {}

    record Work(GeneratePlan message) implements Read {}

    /** Nothing to work on; {@code reason} is a code, {@code detail} a sentence for operators. */
    record Poison(String reason, String detail) implements Read {
        static Poison unknownJob(UUID id) {
            return new Poison("unknown-job", "There is no job " + id + " in this database.");
        }
    }

    private final JsonMapper json;

    ReadWork(JsonMapper json) {
        this.json = json;
    }

    Read read(byte[] body) {
        if (body.length > MOST_BYTES) {
            return new Poison(
                    "too-large",
                    "A message of work has at most " + MOST_BYTES + " bytes, this one " + body.length + ".");
        }
        try {
            return work(Optional.ofNullable(json.readValue(body, GeneratePlan.class)));
        } catch (JacksonException e) {
            return unreadable();
        }
    }

    private static Read work(Optional<GeneratePlan> message) {
        if (message.filter(read -> read.version() != GeneratePlan.VERSION).isPresent()) {
            return new Poison(
                    "wrong-version",
                    "This worker reads version " + GeneratePlan.VERSION + " of the message, not "
                            + message.get().version() + "; replay it when a worker is there that does.");
        }
        return message.<Read>map(Work::new).orElseGet(ReadWork::unreadable);
    }

    private static Poison unreadable() {
        return new Poison("unreadable", "The message is not the JSON of a message of work.");
    }
}
