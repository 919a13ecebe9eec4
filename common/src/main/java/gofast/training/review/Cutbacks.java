package gofast.training.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A lighter week after at most four that grow. A week grows if it is larger than all since the last cutback; a cutback has a
 * tenth less than the week before, half of what coaches plan, so that nobody's is overlooked.
 */
final class Cutbacks {
    private static final int MOST_GROWING = 4;
    private static final double CUTBACK = 0.90;

    private Cutbacks() {}

    static List<Violation> check(Schedule schedule) {
        List<Violation> found = new ArrayList<>();
        double largest = Double.POSITIVE_INFINITY;
        int growing = 0;
        for (int week = 1; week <= schedule.weeks(); week++) {
            double volume = schedule.volume(week);
            boolean starts = week == 1 || !Limit.isAbove(volume, CUTBACK * schedule.volume(week - 1));
            boolean grows = !starts && Limit.isAbove(volume, largest);
            largest = starts ? volume : Math.max(largest, volume);
            growing = starts ? 0 : growing + (grows ? 1 : 0);
            if (grows && growing == MOST_GROWING + 1) {
                found.add(violation(week, growing));
            }
        }
        return found;
    }

    private static Violation violation(int week, int growing) {
        return Violation.ofWeek(
                        Rule.NO_CUTBACK,
                        Severity.WARN,
                        week,
                        "is the " + growing + "th week that grows without a lighter one between")
                .measured(growing, MOST_GROWING);
    }
}
