package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The review rules of the service that a coach is measured by, in a few lines each. */
final class Reviewer {

    private static final double[] LONG_SHARE_WARN = {1, 1, 1, 0.55, 0.50, 0.45, 0.40, 0.35};

    private final Inputs inputs;
    private final List<Week> plan;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Reviewer(Inputs inputs, List<Week> plan) {
        this.inputs = inputs;
        this.plan = plan;
        IntStream.range(0, plan.size()).forEach(this::reviewWeek);
        reviewRuns();
        reviewInARow();
        reviewPeak();
    }

    List<String> errors() {
        return errors;
    }

    List<String> warnings() {
        return warnings;
    }

    private boolean isRace(Week week, Day day) {
        return inputs.daysToRace(week.weekIndex(), day.dayIndex()) == 0;
    }

    private double volume(Week week) {
        return week.days().stream()
                .filter(day -> !isRace(week, day))
                .mapToDouble(Day::miles)
                .sum();
    }

    private void judge(boolean error, boolean warning, String what) {
        if (error) {
            errors.add(what);
        } else if (warning) {
            warnings.add(what);
        }
    }

    private void reviewWeek(int i) {
        Week week = plan.get(i);
        double volume = volume(week);
        double before = plan.subList(Math.max(0, i - 4), i).stream()
                .mapToDouble(this::volume)
                .max()
                .orElse(volume);
        String at = " in week " + week.weekIndex();
        judge(
                volume > 2 * before,
                volume > 1.3 * before || (volume > 1.15 * before && volume > before + 5),
                "jump of the week " + before + " -> " + volume + at);
        List<Day> runs = week.days().stream()
                .filter(day -> day.miles() > 0 && !isRace(week, day))
                .toList();
        double longest = runs.stream()
                .filter(day -> day.kind() == Kind.LONG_RUN)
                .mapToDouble(Day::miles)
                .max()
                .orElse(0);
        if (runs.size() >= 3) {
            judge(longest > 0.65 * volume, longest > LONG_SHARE_WARN[runs.size()] * volume, "share of long run" + at);
        }
        long heavy = runs.stream().filter(day -> day.kind() != Kind.EASY).count();
        judge(heavy >= 5, heavy >= 4, "hard days" + at);
        judge(runs.size() == 7, false, "no rest" + at);
    }

    private void reviewRuns() {
        List<Double> miles = new ArrayList<>();
        for (Week week : plan) {
            for (Day day : week.days()) {
                if (isRace(week, day)) {
                    return;
                }
                double before = miles.subList(Math.max(0, miles.size() - 30), miles.size()).stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
                if (miles.size() >= 7 && before > 0) {
                    judge(
                            day.miles() > 2 * before,
                            day.miles() > 1.3 * before,
                            "jump of a run " + before + " -> " + day.miles() + " in week " + week.weekIndex());
                }
                miles.add(day.miles());
            }
        }
    }

    private void reviewInARow() {
        int inARow = 0;
        for (Week week : plan) {
            for (Day day : week.days()) {
                inARow = day.kind() == Kind.EASY || day.kind() == Kind.REST ? 0 : inARow + 1;
                judge(inARow >= 4, inARow == 3, "heavy days in a row in week " + week.weekIndex());
            }
        }
    }

    private void reviewPeak() {
        double longest = 0;
        double peak = 0;
        for (Week week : plan) {
            peak = Math.max(peak, volume(week));
            for (Day day : week.days()) {
                longest = isRace(week, day) ? longest : Math.max(longest, day.miles());
            }
        }
        switch (inputs.distance()) {
            case FIVE_K -> judge(longest < 3 || longest > 16, false, "peak run " + longest);
            case TEN_K -> judge(longest < 5 || longest > 18, false, "peak run " + longest);
            case HALF -> judge(longest < 8 || longest > 22, false, "peak run " + longest);
            case MARATHON -> judge(longest < 13 || longest > 30, longest < 16 || longest > 24, "peak run " + longest);
            default -> judge(longest > 35, false, "peak run " + longest);
        }
        if (inputs.distance().needsFreshLegs()) {
            double raceWeek = volume(plan.get(inputs.raceWeek() - 1));
            judge(raceWeek > 0.85 * peak, raceWeek > 0.75 * peak, "race week " + raceWeek + " of " + peak);
            reviewLastLong(longest);
        }
    }

    private void reviewLastLong(double longest) {
        int days = plan.stream()
                .flatMapToInt(week -> week.days().stream()
                        .filter(day -> day.miles() >= 0.9 * longest && !isRace(week, day))
                        .mapToInt(day -> inputs.daysToRace(week.weekIndex(), day.dayIndex())))
                .filter(left -> left > 0)
                .min()
                .orElse(99);
        int least = inputs.distance() == Distance.HALF ? 7 : 10;
        judge(days < least, days < 14, "last long run " + days + " days before");
    }
}
