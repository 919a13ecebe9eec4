package gofast.openai.simulator.answer.outlined;

import java.util.List;

/** The one sentence about a week. */
final class WeekNote {

    private static final List<String> BASE = List.of(
            "Keep every run relaxed this week and let the habit of running grow.",
            "Run slowly enough to chat; the miles themselves are the training now.",
            "Patience pays: finish each run feeling that you could have gone further.",
            "Build a quiet routine of easy running, good sleep and regular meals.");
    private static final List<String> BUILD = List.of(
            "Give the hard sessions your attention and keep all other running gentle.",
            "The load is growing now, so guard your sleep and start every run slowly.",
            "Aim for even efforts in the faster work rather than for quick starts.",
            "Strength comes from the mix this week: hard days hard, easy days easy.");
    private static final List<String> PEAK = List.of(
            "This is the heaviest part of the plan, so rest as seriously as you run.",
            "Practise what race day will ask of you, from breakfast to the last mile.",
            "Stay calm and controlled in the long efforts; confidence is the goal now.");
    private static final List<String> TAPER = List.of(
            "Run less but keep a little speed, and let the freshness come back.",
            "Trust the work you have done and resist the wish to add more.",
            "Heavy or restless legs are normal now; the rest is doing its work.");
    private static final String RACE = "Stay relaxed before the race, start calmly, and enjoy what you trained for.";

    private WeekNote() {}

    static String of(OutlinedWeek week) {
        if (week.hasRace()) {
            return RACE;
        }
        List<String> notes = switch (week.phase()) {
            case "build" -> BUILD;
            case "peak" -> PEAK;
            case "taper" -> TAPER;
            default -> BASE;
        };
        return notes.get(Math.floorMod(week.week(), notes.size()));
    }
}
