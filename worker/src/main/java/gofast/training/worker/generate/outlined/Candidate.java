package gofast.training.worker.generate.outlined;

import gofast.training.worker.generate.ChosenWeek;
import java.util.List;

/** The weeks that one conversation brought, and how it ended. */
record Candidate(Chosen chosen, List<ChosenWeek> weeks) {
    Candidate {
        weeks = List.copyOf(weeks);
    }
}
