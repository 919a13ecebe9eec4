package gofast.training.worker.generate;

import gofast.training.plan.Week;
import java.util.List;

/** Keeps the weeks of one job as they are found good, so that a further attempt goes on from there. Safe for use by threads. */
public interface WeekKeeper {
    /** What earlier attempts have kept. */
    List<ChosenWeek> kept();

    /**
     * Keeps a week and tells those who follow the job; {@code planned} is the week as the athlete sees it.
     *
     * @throws LeaseLostException if the job is another worker's by now
     */
    void keep(ChosenWeek week, Week planned);

    /** Tells that so many weeks of an answer have arrived that is good for nothing until it is whole. */
    void arrived(int weeksSoFar);
}
