package gofast.openai.simulator;

import java.io.UncheckedIOException;

/** Runs the simulator on its own. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try (OpenAiSimulator simulator = OpenAiSimulator.start(new Environment(System.getenv()).options())) {
            System.out.println("OpenAI simulator is listening: OPENAI_BASE_URL=" + simulator.baseUrl());
            simulator.awaitClose();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            System.err.println("openai-simulator: " + e.getMessage());
            System.exit(1);
        }
    }
}
