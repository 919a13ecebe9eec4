package gofast.training.worker.generate.outlined;

import gofast.training.worker.generate.ChosenWeek;
import java.util.List;
import java.util.UUID;

/**
 * Weeks that models chose, kept for athletes with the same outline. Work on the same key is done once: who comes second waits
 * for who came first.
 */
public interface WeekCache {
    /** What is there; an interrupt ends the waiting. */
    Found find(String key) throws InterruptedException;

    /** Keeps the weeks for others and ends the waiting for them. */
    void store(Ticket ticket, List<ChosenWeek> weeks);

    /** Lets somebody else try. */
    void giveUp(Ticket ticket);

    /** What a key leads to. */
    sealed interface Found {}

    record Hit(List<ChosenWeek> weeks) implements Found {
        public Hit {
            weeks = List.copyOf(weeks);
        }
    }

    /** Nothing yet, and whoever has the ticket makes it. */
    record Ticket(String key, UUID token) implements Found {}
}
