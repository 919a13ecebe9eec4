package gofast.openai.simulator.answer;

import java.util.Locale;

/** The types of workout a plan may have. */
enum Kind {
    EASY,
    TEMPO,
    INTERVALS,
    LONG_RUN,
    REST;

    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
