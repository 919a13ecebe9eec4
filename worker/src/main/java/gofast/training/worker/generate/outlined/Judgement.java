package gofast.training.worker.generate.outlined;

import gofast.training.coaching.workout.WeekChoice;
import java.util.List;

/** What a week of an answer turned out to be. */
sealed interface Judgement {
    /** Good as it is, or after changes that a coach would make without asking; {@code steps} names them. */
    record Usable(WeekChoice choice, List<String> steps) implements Judgement {
        public Usable {
            steps = List.copyOf(steps);
        }
    }

    /** To be asked for again. */
    record Refused(List<String> problems) implements Judgement {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
