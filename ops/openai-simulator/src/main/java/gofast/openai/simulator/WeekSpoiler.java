package gofast.openai.simulator;

import gofast.openai.simulator.answer.outlined.Menu;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Spoils the weeks of an answer. */
final class WeekSpoiler {

    private static final double ABSURD_MILES = 95;
    private static final double HARD_MILES = 6;

    private final Menu menu;
    private final List<SpoiltWeek> weeks;

    /** At least one week; the menu is what may be chosen from. */
    WeekSpoiler(Menu menu, List<SpoiltWeek> weeks) {
        this.menu = menu;
        this.weeks = List.copyOf(weeks);
    }

    /** Those spoilings that leave every week in its place; the others do nothing here. */
    void spoil(Spoiling how) {
        SpoiltWeek first = weeks.getFirst();
        switch (how) {
            case MISSING_DAY -> first.removeDay(3);
            case DUPLICATE_DAY -> first.repeatDay(2);
            case EXTRA_DAY -> first.addDay8();
            case WRONG_PHASE -> misplace();
            case UNKNOWN_CODE -> weeks.forEach(this::makeUp);
            case WRONG_TYPE -> harden(first);
            case ABSURD -> weeks.forEach(this::runFar);
            case FENCED, MALFORMED, TRUNCATED, EMPTY, MISSING_WEEK -> {}
        }
    }

    private void misplace() {
        boolean phases = weeks.getFirst().json().has("phase");
        weeks.getFirst().misplace(weeks.size() > 1 ? "taper" : "base");
        if (phases) {
            weeks.stream().skip(1).forEach(week -> week.misplace("base"));
        }
    }

    private void makeUp(SpoiltWeek week) {
        firstDay(week, day -> week.miles(day) > 0).forEach(day -> week.replace(day, menu.unlisted(), week.miles(day)));
    }

    private void harden(SpoiltWeek week) {
        firstDay(week, day -> week.miles(day) == 0).forEach(day -> week.replace(day, menu.hard(), HARD_MILES));
        firstDay(week, day -> menu.isGentle(week.code(day)) && week.miles(day) > 0)
                .forEach(day -> week.replace(day, menu.hard(), week.miles(day)));
    }

    private void runFar(SpoiltWeek week) {
        IntStream.range(0, week.days()).forEach(day -> week.replace(day, menu.run(), ABSURD_MILES));
    }

    private static IntStream firstDay(SpoiltWeek week, IntPredicate condition) {
        return IntStream.range(0, week.days()).filter(condition).limit(1);
    }
}
