package gofast.openai.simulator.answer.outlined;

import java.util.List;

/** A week as the caller laid it out. */
record OutlinedWeek(int week, String phase, List<OutlinedDay> days) {

    OutlinedWeek {
        days = List.copyOf(days);
        if (days.size() != 7) {
            throw new IllegalArgumentException(days.size() + " days in week " + week);
        }
    }

    boolean hasRace() {
        return days.stream().anyMatch(OutlinedDay::isRace);
    }
}
