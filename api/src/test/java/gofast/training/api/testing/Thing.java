package gofast.training.api.testing;

import java.util.UUID;

/** What the id of a route belongs to. */
public enum Thing {
    /** The route is about the caller's own things, and has no id. */
    NOTHING,
    DRAFT,
    JOB,
    ENDED_JOB,
    /** A webhook with a delivery that ended; the event has the same id. Its address is one that is never connected to. */
    WEBHOOK;

    /** A new one, of an athlete with a profile. */
    public UUID madeFor(TestAthlete athlete) {
        return switch (this) {
            case NOTHING -> UUID.randomUUID();
            case DRAFT -> athlete.draft();
            case JOB -> athlete.generate(athlete.draft()).hasStatus(202).idOfBody();
            case ENDED_JOB -> athlete.job().claim().fail().id();
            case WEBHOOK -> athlete.webhook();
        };
    }
}
