package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads the miles of a week without a race over its days. */
final class TrainingWeek {

    static final double MOST_HARD_MILES = 11;
    private static final double LEAST_HARD_MILES = 2.5;

    private final WeekTarget target;
    private final WeekShape shape;
    private final double hardMiles;
    private final List<Double> easyMiles;

    private TrainingWeek(WeekTarget target, WeekShape shape) {
        this.target = target;
        this.shape = shape;
        double others = target.miles() - target.longRun();
        this.hardMiles = hardMiles(others);
        this.easyMiles = easyMiles(others - shape.hardDays().size() * hardMiles);
    }

    static List<Day> days(Inputs inputs, WeekTarget target) {
        if (target.runs() == 0) {
            return IntStream.rangeClosed(1, 7).mapToObj(Day::rest).toList();
        }
        return new TrainingWeek(target, WeekShape.of(inputs, target)).days();
    }

    private double hardMiles(double others) {
        int hardDays = shape.hardDays().size();
        if (hardDays == 0) {
            return 0;
        }
        double even = others / (shape.runDays().size() - 1);
        double fair = Math.min(even, target.miles() * Share.HARD / hardDays);
        return Math.clamp(Miles.down(fair), 1, MOST_HARD_MILES);
    }

    /** Half miles dealt out evenly, what is left over to the later days. */
    private List<Double> easyMiles(double total) {
        int days = shape.runDays().size() - shape.hardDays().size() - 1;
        int halves = (int) Math.round(total * 2);
        List<Double> miles = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            miles.add(Math.max(2, (halves + i) / days) / 2.0);
        }
        return miles;
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        int easy = 0;
        for (int day = 1; day <= 7; day++) {
            boolean isEasy = shape.runDays().contains(day)
                    && day != shape.longDay()
                    && !shape.hardDays().contains(day);
            days.add(isEasy ? easy(day, easyMiles.get(easy)) : other(day));
            easy += isEasy ? 1 : 0;
        }
        return days;
    }

    private Day easy(int day, double miles) {
        return new Day(day, Kind.EASY, miles, role());
    }

    private Day other(int day) {
        if (day == shape.longDay()) {
            return new Day(day, Kind.LONG_RUN, Math.max(1, target.longRun()), role());
        }
        if (shape.hardDays().contains(day)) {
            return new Day(day, hardMiles < LEAST_HARD_MILES ? Kind.EASY : hardKind(day), hardMiles, role());
        }
        return Day.rest(day);
    }

    /** Tempo in the base, then both by turns: the later hard day of a week is tempo, the other intervals. */
    private Kind hardKind(int day) {
        boolean first = shape.hardDays().stream().allMatch(other -> other >= day);
        boolean both = shape.hardDays().size() > 1;
        boolean intervals = both ? first : target.week() % 2 == 0;
        return intervals && !target.phase().equals("base") ? Kind.INTERVALS : Kind.TEMPO;
    }

    private Day.Role role() {
        return target.cutback() ? Day.Role.CUTBACK : Day.Role.ORDINARY;
    }
}
