package gofast.openai.simulator.answer;

import java.util.List;

/** One planned week of seven days. */
record Week(int weekIndex, String phase, List<Day> days) {

    Week {
        days = List.copyOf(days);
        if (days.size() != 7) {
            throw new IllegalArgumentException(days.size() + " days in week " + weekIndex);
        }
    }
}
