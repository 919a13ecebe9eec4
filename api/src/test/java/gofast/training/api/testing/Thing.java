package gofast.training.api.testing;

import java.util.UUID;
import java.util.function.Function;

/** What the id of a route belongs to, and how an athlete with a profile gets one. */
public enum Thing {
    /** The route is about the caller's own things, and has no id. */
    NOTHING(athlete -> UUID.randomUUID()),
    DRAFT(TestAthlete::draft),
    JOB(athlete -> athlete.generate(athlete.draft()).hasStatus(202).idOfBody());

    private final Function<TestAthlete, UUID> maker;

    Thing(Function<TestAthlete, UUID> maker) {
        this.maker = maker;
    }

    public UUID madeFor(TestAthlete athlete) {
        return maker.apply(athlete);
    }
}
