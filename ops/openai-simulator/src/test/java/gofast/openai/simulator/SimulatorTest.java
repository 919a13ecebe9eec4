package gofast.openai.simulator;

import org.junit.jupiter.api.AfterEach;

/** A simulator without waits for each test, and a client of it. */
abstract class SimulatorTest {

    /** A plan of four weeks for a 5k, as the last line of a prompt. */
    static final String INPUTS = """
            {"raceName":"Park \\"Run\\" — Zürich 🏃","raceDistance":"5k","raceMiles":3.1,"totalWeeks":4,\
            "phases":[{"phase":"base","fromWeek":1,"toWeek":1},{"phase":"build","fromWeek":2,"toWeek":2},\
            {"phase":"peak","fromWeek":3,"toWeek":3},{"phase":"taper","fromWeek":4,"toWeek":4}],\
            "weekdays":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],\
            "raceWeek":4,"raceDayIndex":7}""";

    static final String PROMPT = "Write my plan as JSON.\n" + INPUTS;

    final FakePace pace = new FakePace();
    final OpenAiSimulator simulator = OpenAiSimulator.start(options(), pace);
    final Client client = new Client(simulator);

    SimulatorOptions options() {
        return SimulatorOptions.defaults();
    }

    @AfterEach
    void closeSimulator() {
        simulator.close();
    }
}
