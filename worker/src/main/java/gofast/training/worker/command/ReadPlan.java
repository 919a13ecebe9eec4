package gofast.training.worker.command;

import gofast.training.review.CandidatePlan;
import gofast.training.review.ReviewContext;

/** A plan of a file, if it says enough to be held against the rules. */
sealed interface ReadPlan {
    /** The plan, and what to hold it against. */
    record Complete(String id, CandidatePlan candidate, ReviewContext context) implements ReadPlan {}

    /** No plan, or one for nobody knows which race; what to write instead. */
    record Unreadable(String id, String instead) implements ReadPlan {}

    static ReadPlan withoutRaceMiles(String id) {
        return new Unreadable(id, "say its raceMiles, a number, or plan a day of type race in its last week");
    }

    String id();
}
