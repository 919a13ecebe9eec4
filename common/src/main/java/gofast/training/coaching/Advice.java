package gofast.training.coaching;

import gofast.training.plan.RaceDistance;
import java.util.ArrayList;
import java.util.List;

/** What a coach would say of a plan that is as good as its inputs allow, and no better. */
final class Advice {
    private Advice() {}

    static List<String> of(OutlineRequest request, TrainingLoad load, List<WeekOutline> weeks) {
        List<String> advice = new ArrayList<>();
        int usual = usualWeeks(request.distance());
        if (weeks.size() < usual) {
            advice.add(
                    "%d weeks are few for this distance; %d or more are advisable. The plan keeps you safe, but you will not be ready to race hard."
                            .formatted(weeks.size(), usual));
        }
        if (load.runDays() < 4 && isLong(request.distance())) {
            advice.add("Three runs a week are few for this distance; a fourth, short and easy, would help.");
        }
        request.athlete().weeklyMileage().stream()
                .filter(miles -> miles < load.startWeek())
                .forEach(
                        miles -> advice.add(
                                "The first week has more miles than you run now; repeat weeks you have run, before you start, until it feels easy."));
        double longest = weeks.stream().mapToDouble(WeekOutline::longRun).max().orElse(0);
        if (longest < load.peakLong() * 0.8) {
            advice.add(
                    "There is no time to build the usual long run of %.0f miles; start the race slowly, and walk early rather than late."
                            .formatted(load.peakLong()));
        }
        return advice;
    }

    /** The weeks below which review warns. */
    private static int usualWeeks(RaceDistance distance) {
        return switch (distance) {
            case FIVE_K -> 4;
            case TEN_K, TEN_MILES -> 6;
            case HALF -> 8;
            case MARATHON -> 12;
            case FIFTY_K, FIFTY_MILES, HUNDRED_K -> 16;
        };
    }

    private static boolean isLong(RaceDistance distance) {
        return distance.compareTo(RaceDistance.HALF) >= 0;
    }
}
