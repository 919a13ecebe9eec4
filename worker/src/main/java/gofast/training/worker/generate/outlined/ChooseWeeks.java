package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Task;
import gofast.training.worker.openai.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds workouts for the weeks of one chunk: those that were kept for an athlete with the same outline, or else a model's.
 * Of several candidates, the best.
 */
final class ChooseWeeks {
    private final Task task;
    private final WeekCache cache;
    private final AskForWeeks ask;
    private final BestOf best;

    ChooseWeeks(Task task, WeekCache cache, AskForWeeks ask, BestOf best) {
        this.task = task;
        this.cache = cache;
        this.ask = ask;
        this.best = best;
    }

    /** Each week goes to {@code finished} once, as soon as it is certain. */
    Chosen choose(List<WeekOutline> weeks, Consumer<ChosenWeek> finished) throws InterruptedException {
        if (task.inputs().fresh()) {
            return ask(weeks, finished);
        }
        return switch (cache.find(CacheKey.of(task.inputs(), weeks, task.approach()))) {
            case WeekCache.Hit hit -> take(hit, finished);
            case WeekCache.Ticket ticket -> make(ticket, weeks, finished);
        };
    }

    private static Chosen take(WeekCache.Hit hit, Consumer<ChosenWeek> finished) {
        hit.weeks()
                .forEach(week -> finished.accept(
                        new ChosenWeek(week.choice(), week.origin().cached())));
        return new Chosen.All();
    }

    private Chosen make(WeekCache.Ticket ticket, List<WeekOutline> weeks, Consumer<ChosenWeek> finished)
            throws InterruptedException {
        List<ChosenWeek> made = new ArrayList<>();
        boolean stored = false;
        try {
            Chosen chosen = ask(weeks, both(made::add, finished));
            if (chosen instanceof Chosen.All) {
                cache.store(ticket, made.stream().map(ChosenWeek::withoutNote).toList());
                stored = true;
            }
            return chosen;
        } finally {
            if (!stored) {
                cache.giveUp(ticket);
            }
        }
    }

    private static Consumer<ChosenWeek> both(Consumer<ChosenWeek> first, Consumer<ChosenWeek> second) {
        return first.andThen(second);
    }

    private Chosen ask(List<WeekOutline> weeks, Consumer<ChosenWeek> finished) throws InterruptedException {
        Approach approach = task.approach();
        return approach.candidates() == 1
                ? ask.ask(weeks, approach.models(), finished)
                : askSeveral(weeks, approach, finished);
    }

    private Chosen askSeveral(List<WeekOutline> weeks, Approach approach, Consumer<ChosenWeek> finished)
            throws InterruptedException {
        List<Integer> numbers =
                IntStream.range(0, approach.candidates()).boxed().toList();
        List<Candidate> candidates = AtOnce.all(
                numbers,
                number -> candidate(weeks, approach.startingWith(number).models()));
        Candidate winner = best.of(candidates);
        winner.weeks().forEach(finished);
        return winner.chosen();
    }

    private Candidate candidate(List<WeekOutline> weeks, List<Model> models) throws InterruptedException {
        List<ChosenWeek> found = new ArrayList<>();
        Chosen chosen = ask.ask(weeks, models, found::add);
        return new Candidate(chosen, found);
    }
}
