package gofast.openai.simulator.answer.outlined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the workouts of a week; always the same for the same week. */
final class ChooseWorkouts {

    private final Menu menu;
    private final OutlinedWeek week;
    private final Map<String, Integer> seen = new HashMap<>();

    private ChooseWorkouts(Menu menu, OutlinedWeek week) {
        this.menu = menu;
        this.week = week;
    }

    static List<Choice> of(Menu menu, OutlinedWeek week) {
        ChooseWorkouts choose = new ChooseWorkouts(menu, week);
        List<Choice> days = new ArrayList<>();
        week.days().forEach(day -> days.add(choose.choice(day)));
        return days;
    }

    private Choice choice(OutlinedDay day) {
        if (day.isRace()) {
            return Choice.REST;
        }
        int before = seen.merge(day.type(), 1, Integer::sum) - 1;
        List<Offer> fitting = menu.fitting(day.type(), week.phase(), day.miles());
        String code = fitting.isEmpty() ? makeshift(day) : pick(fitting, day.type(), before);
        return new Choice(code, day.miles());
    }

    /** Hard days change from week to week; of the others every second is plain, and the first always. */
    private String pick(List<Offer> fitting, String type, int before) {
        boolean hard = type.equals("tempo") || type.equals("intervals");
        boolean isLong = type.equals("long_run");
        if (hard) {
            return fitting.get(Math.floorMod(week.week() + before, fitting.size()))
                    .code();
        }
        boolean plain = isLong ? week.week() % 3 > 0 : before % 2 == 0;
        return plain || fitting.size() == 1 ? fitting.getFirst().code() : varied(fitting, before);
    }

    private String varied(List<Offer> fitting, int before) {
        return fitting.get(1 + Math.floorMod(week.week() + before / 2, fitting.size() - 1))
                .code();
    }

    /** Nothing on offer holds the miles: the other kind of hard workout may, else the plainest of the type has to do. */
    private String makeshift(OutlinedDay day) {
        String other = other(day.type());
        List<Offer> fitting = menu.fitting(other, week.phase(), day.miles());
        return fitting.isEmpty()
                ? menu.first(day.type(), other).orElse(day.type())
                : fitting.getFirst().code();
    }

    private static String other(String type) {
        return switch (type) {
            case "tempo" -> "intervals";
            case "intervals" -> "tempo";
            default -> type;
        };
    }
}
