package gofast.training.api.plans;

import com.fasterxml.jackson.annotation.JsonRawValue;
import gofast.training.api.request.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The weeks of a plan as clients see them; a draft has none yet. */
record WeeksView(UUID trainingPlanId, Optional<Integer> version, List<WeekView> weeks) {
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
        return new WeeksView(
                plan.id(),
                plan.version(),
                byWeek.values().stream().map(WeekView::of).toList());
    }

    private static double toTenths(double miles) {
        return Math.round(miles * 10) / 10.0;
    }
}
