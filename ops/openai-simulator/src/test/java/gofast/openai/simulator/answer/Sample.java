package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The inputs of a made-up athlete, as the last line of a prompt. */
record Sample(
        String distance,
        int weeks,
        int raceDayIndex,
        int firstWeekday,
        String experience,
        OptionalDouble weeklyMileage,
        OptionalDouble longestRun,
        OptionalInt runDays,
        String longRunDay,
        Set<String> daysOff) {

    static final List<String> DISTANCES =
            List.of("5k", "10k", "10_miles", "half", "marathon", "50k", "50_miles", "100k");
    private static final List<Double> MILES = List.of(3.107, 6.214, 10.0, 13.109, 26.219, 31.069, 50.0, 62.137);
    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static Sample plain(String distance, int weeks) {
        return new Sample(
                distance,
                weeks,
                7,
                0,
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                "",
                Set.of());
    }

    static Sample random(Random random) {
        Set<String> daysOff = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            daysOff.add(WEEK.get(random.nextInt(7)));
        }
        return new Sample(
                DISTANCES.get(random.nextInt(DISTANCES.size())),
                1 + random.nextInt(52),
                1 + random.nextInt(7),
                random.nextInt(7),
                List.of("", "beginner", "intermediate", "advanced").get(random.nextInt(4)),
                random.nextBoolean() ? OptionalDouble.of(random.nextInt(1, 90)) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalDouble.of(random.nextInt(2, 50) / 2.0) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(1, 8)) : OptionalInt.empty(),
                random.nextBoolean() ? WEEK.get(random.nextInt(7)) : "",
                daysOff);
    }

    List<String> weekdays() {
        List<String> weekdays = new ArrayList<>(WEEK);
        Collections.rotate(weekdays, -firstWeekday);
        return weekdays;
    }

    double raceMiles() {
        return MILES.get(DISTANCES.indexOf(distance));
    }

    /** Phases as the service deals them out. */
    List<Integer> phaseWeeks() {
        int cap = raceMiles() < 13 ? 1 : raceMiles() < 26 ? 2 : 3;
        return switch (weeks) {
            case 1 -> List.of(0, 0, 0, 1);
            case 2 -> List.of(0, 0, 1, 1);
            case 3 -> List.of(0, 1, 1, 1);
            default -> split(Math.clamp((2 * weeks + 5) / 10, 1, cap));
        };
    }

    private List<Integer> split(int taper) {
        int rest = weeks - taper;
        int base = Math.max(1, Math.round(rest * 25 / 80f));
        int peak = Math.max(1, Math.round(rest * 20 / 80f));
        return List.of(base, rest - base - peak, peak, taper);
    }

    String json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("raceName", "Any \"Race\"").put("raceDistance", distance).put("raceMiles", raceMiles());
        json.put("goalTime", "3:30:00").put("totalWeeks", weeks);
        putPhases(json.putArray("phases"));
        ArrayNode weekdays = json.putArray("weekdays");
        weekdays().forEach(weekdays::add);
        json.put("raceWeek", weeks).put("raceDayIndex", raceDayIndex);
        if (!experience.isEmpty()) {
            json.put("experience", experience);
        }
        weeklyMileage.ifPresent(miles -> json.put("weeklyMileage", miles));
        longestRun.ifPresent(miles -> json.put("longestRecentRun", miles));
        runDays.ifPresent(days -> json.put("runDays", days));
        if (!longRunDay.isEmpty()) {
            json.put("longRunDay", longRunDay.toLowerCase(Locale.ROOT));
        }
        if (!daysOff.isEmpty()) {
            ArrayNode off = json.putArray("daysOff");
            daysOff.forEach(off::add);
        }
        return json.toString();
    }

    private void putPhases(ArrayNode phases) {
        int from = 1;
        List<String> names = List.of("base", "build", "peak", "taper");
        for (int i = 0; i < 4; i++) {
            int length = phaseWeeks().get(i);
            if (length > 0) {
                phases.addObject()
                        .put("phase", names.get(i))
                        .put("fromWeek", from)
                        .put("toWeek", from + length - 1);
                from += length;
            }
        }
    }

    Inputs inputs() {
        return InputsReader.lastLineOf(json()).orElseThrow();
    }

    String prompt() {
        return "Make a plan.\n" + json();
    }
}
