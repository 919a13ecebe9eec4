package gofast.openai.simulator.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a workout is called and how it is described. */
record Words(String label, String description) {

    private static final Words RACE =
            new Words("Race day", "Everything so far was for this. Start calmly, finish hard.");
    private static final Words PRE_RACE =
            new Words("Shakeout", "A few loose minutes with three short strides, then feet up.");

    private static final Map<Kind, List<Words>> BY_KIND = Map.of(
            Kind.EASY,
                    List.of(
                            new Words(
                                    "Easy run",
                                    "Relaxed all the way: you could tell a friend the whole story of your week."),
                            new Words(
                                    "Easy miles",
                                    "Slow enough to finish fresher than you began, on soft ground if you can."),
                            new Words(
                                    "Recovery run",
                                    "Short steps, loose shoulders; let the legs come round by themselves."),
                            new Words(
                                    "Steady and easy",
                                    "Even effort on a flat route, breathing through the nose in the first mile."),
                            new Words(
                                    "Easy with strides",
                                    "Comfortable running, then four relaxed strides of twenty seconds each."),
                            new Words(
                                    "Conversational run",
                                    "Bring company or a podcast, and keep the effort at a chat.")),
            Kind.TEMPO,
                    List.of(
                            new Words("Tempo run", "Settle into a firm effort you could hold for an hour."),
                            new Words("Threshold run", "Comfortably hard in the middle: short sentences only."),
                            new Words("Controlled tempo", "Begin the fast part gently and end it a touch quicker."),
                            new Words("Cruise tempo", "Smooth and strong, never straining; stop with something left.")),
            Kind.INTERVALS,
                    List.of(
                            new Words("Half-mile repeats", "Quick but even repeats; jog until you are ready to talk."),
                            new Words("Speed session", "Hold the last repeat as fast as the first, no sprinting."),
                            new Words("Track intervals", "Tall posture, fast feet, full jog between efforts."),
                            new Words("Interval session", "Work hard, recover well, leave one repeat in the tank.")),
            Kind.LONG_RUN,
                    List.of(
                            new Words("Long run", "Unhurried time on your feet; practise drinking on the move."),
                            new Words(
                                    "Long easy run",
                                    "Start slower than feels right and keep the effort flat to the end."),
                            new Words(
                                    "Endurance run",
                                    "Patience for the first half, a quiet lift over the last two miles."),
                            new Words("Weekend distance", "Try the shoes and the breakfast you mean to race with.")),
            Kind.REST,
                    List.of(
                            new Words("Rest day", "No running. Sleep, eat well and let the training sink in."),
                            new Words("Rest", "Feet up, or a gentle walk if you are restless."),
                            new Words("Recovery day", "Off your feet; ten minutes of mobility is plenty."),
                            new Words("Day off", "Nothing to do today, and that is the point.")));

    static Words of(int week, Day day) {
        return switch (day.role()) {
            case RACE -> RACE;
            case PRE_RACE -> PRE_RACE;
            case ORDINARY, CUTBACK -> pick(week, day);
        };
    }

    private static Words pick(int week, Day day) {
        List<Words> choices = BY_KIND.getOrDefault(day.kind(), List.of());
        return choices.get((week * 3 + day.dayIndex() * 5) % choices.size());
    }

    /** A word from the coach, for the few days that need one. */
    static Optional<String> note(Day day) {
        if (day.role() == Day.Role.RACE) {
            return Optional.of("Trust your training and run your own race.");
        }
        return day.role() == Day.Role.CUTBACK && day.kind() == Kind.LONG_RUN
                ? Optional.of("A lighter week on purpose: this is when you get stronger.")
                : Optional.empty();
    }
}
