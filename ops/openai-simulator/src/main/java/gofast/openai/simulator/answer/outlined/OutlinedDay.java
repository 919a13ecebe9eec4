package gofast.openai.simulator.answer.outlined;

/**
 * A day as the caller laid it out.
 *
 * @param type easy, tempo, intervals, long_run, rest or race
 */
record OutlinedDay(String type, double miles) {

    boolean isRace() {
        return type.equals("race");
    }
}
