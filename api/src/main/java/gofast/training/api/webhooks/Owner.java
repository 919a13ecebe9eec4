package gofast.training.api.webhooks;

import gofast.training.api.security.Caller;
import java.util.Optional;

/** Who looks after a webhook, and with it whose events it hears. */
sealed interface Owner {
    /** An athlete, or whoever else has a token, who hears of their own plans. */
    record Athlete(String name) implements Owner {}

    /** A service, which hears of all athletes, and looks after its webhooks for as long as it has its scope. */
    record Service(String name) implements Owner {}

    /** All operators together, so that no webhook is left behind when one of them goes; they hear of all athletes. */
    record Operators() implements Owner {}

    /** Who the caller is as one who wants to hear of all athletes, or of their own; empty if they may not. */
    static Optional<Owner> of(Caller caller, boolean isForAll) {
        if (!isForAll) {
            return Optional.of(new Athlete(caller.subject()));
        }
        if (caller.isOperator()) {
            return Optional.of(new Operators());
        }
        return caller.isService() ? Optional.of(new Service(caller.subject())) : Optional.empty();
    }

    /** The one subject that owns it; operators have none. */
    default Optional<String> subject() {
        return switch (this) {
            case Athlete athlete -> Optional.of(athlete.name());
            case Service service -> Optional.of(service.name());
            case Operators operators -> Optional.empty();
        };
    }

    default boolean isService() {
        return this instanceof Service;
    }

    default boolean isForAll() {
        return !(this instanceof Athlete);
    }

    /** How many webhooks it may have. */
    default int most() {
        return this instanceof Operators ? 50 : 10;
    }

    /** Operators look after everything that hears of all athletes. */
    default boolean isLookedAfterBy(Caller caller) {
        boolean isSubject = subject().filter(caller.subject()::equals).isPresent();
        return isForAll() ? caller.isOperator() || (caller.isService() && isSubject) : isSubject;
    }
}
