package gofast.training.api.plans;

import com.fasterxml.jackson.annotation.JsonRawValue;
import gofast.training.api.request.Values;
import gofast.training.plan.Phase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The weeks of a plan as clients see them, and how many each phase has; a draft has none yet. */
record WeeksView(
        UUID trainingPlanId, Optional<Integer> version, Optional<Map<String, Long>> phases, List<WeekView> weeks) {
    record WeekView(
            int weekIndex,
            String phase,
            Optional<String> source,
            double mileage,
            LocalDate startDate,
            List<DayView> days) {
        private static WeekView of(List<PlannedDay> days) {
            PlannedDay first = days.getFirst();
            return new WeekView(
                    first.weekIndex(),
                    first.phase(),
                    first.source(),
                    toTenths(days.stream().mapToDouble(PlannedDay::mileage).sum()),
                    first.date(),
                    days.stream().map(DayView::of).toList());
        }
    }

    record DayView(
            int dayIndex,
            LocalDate date,
            String weekday,
            @JsonRawValue String workout) {
        private static DayView of(PlannedDay day) {
            return new DayView(
                    day.dayIndex(), day.date(), Values.code(day.date().getDayOfWeek()), day.workout());
        }
    }

    /** Days come in the order of weeks and days. */
    static WeeksView of(StoredPlan plan, List<PlannedDay> days) {
        var byWeek =
                days.stream().collect(Collectors.groupingBy(PlannedDay::weekIndex, TreeMap::new, Collectors.toList()));
        List<WeekView> weeks = byWeek.values().stream().map(WeekView::of).toList();
        return new WeeksView(plan.id(), plan.version(), phases(weeks), weeks);
    }

    private static Optional<Map<String, Long>> phases(List<WeekView> weeks) {
        Map<String, Long> phases = new LinkedHashMap<>();
        Arrays.stream(Phase.values()).forEach(phase -> phases.put(phase.code(), 0L));
        weeks.forEach(week -> phases.merge(week.phase(), 1L, Long::sum));
        return weeks.isEmpty() ? Optional.empty() : Optional.of(phases);
    }

    private static double toTenths(double miles) {
        return Math.round(miles * 10) / 10.0;
    }
}
