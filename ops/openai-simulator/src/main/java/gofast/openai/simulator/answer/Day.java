package gofast.openai.simulator.answer;

/**
 * One planned day.
 *
 * @param miles 0 exactly for rest
 * @param role what is special about the day
 */
record Day(int dayIndex, Kind kind, double miles, Role role) {

    enum Role {
        ORDINARY,
        CUTBACK,
        PRE_RACE,
        RACE
    }

    Day {
        if (kind == Kind.REST != (miles == 0)) {
            throw new IllegalArgumentException(kind + " of " + miles + " miles");
        }
    }

    static Day rest(int dayIndex) {
        return new Day(dayIndex, Kind.REST, 0, Role.ORDINARY);
    }
}
