package gofast.training.worker.commit;

import gofast.training.worker.generate.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a week came about, as it is kept with the plan. */
record WeekOrigin(int week, String source, Optional<String> model, Optional<String> prompt, List<String> steps) {
    static List<WeekOrigin> of(Map<Integer, Origin> origins) {
        return origins.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static WeekOrigin of(int week, Origin origin) {
        return new WeekOrigin(week, origin.source().code(), origin.model(), origin.prompt(), origin.steps());
    }
}
