package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The weeks that a conversation with models is about and that have no workouts yet. For use by one thread. */
final class OpenWeeks {
    private final SortedMap<Integer, WeekOutline> open = new TreeMap<>();
    private final SortedMap<Integer, List<String>> corrections = new TreeMap<>();
    private final Map<Integer, List<String>> steps = new HashMap<>();

    OpenWeeks(List<WeekOutline> weeks) {
        weeks.forEach(week -> open.put(week.index(), week));
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    List<WeekOutline> all() {
        return List.copyOf(open.values());
    }

    Optional<WeekOutline> find(int week) {
        return Optional.ofNullable(open.get(week));
    }

    /** What was wrong with the newest answers, by week. */
    SortedMap<Integer, List<String>> corrections() {
        return Collections.unmodifiableSortedMap(corrections);
    }

    /** One of the things that are wrong, with its week. */
    String problem() {
        return corrections.entrySet().stream()
                .findFirst()
                .map(entry ->
                        "week %d: %s".formatted(entry.getKey(), entry.getValue().getFirst()))
                .orElse("there was no answer");
    }

    /** Everything that did not work so far for a week. */
    List<String> steps(int week) {
        return List.copyOf(steps.getOrDefault(week, List.of()));
    }

    void close(int week) {
        open.remove(week);
        corrections.remove(week);
    }

    /** Notes what is wrong with a model's week. */
    void refuse(int week, String model, List<String> problems) {
        corrections.put(week, problems);
        problems.forEach(problem -> note(week, model + ": " + problem));
    }

    /** Notes that a model gave no answer. */
    void unanswered(String model, String code) {
        open.keySet().forEach(week -> note(week, model + ": " + code));
    }

    private void note(int week, String step) {
        steps.computeIfAbsent(week, key -> new ArrayList<>()).add(step);
    }
}
