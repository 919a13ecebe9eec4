package gofast.training.worker.generate;

import gofast.training.job.JobFailure;

/** What a job says when no plan came of its questions. */
public final class Failures {
    private Failures() {}

    /** With one of the things that were wrong. */
    public static JobFailure notUsable(String problem) {
        return new JobFailure(
                "weeks-rejected",
                "No model gave usable workouts for every week: " + problem + ". Your draft is unchanged; submit again.",
                true);
    }

    public static JobFailure tokensSpent() {
        return new JobFailure(
                "token-limit",
                "The plan took more of the model than a job may. Your draft is unchanged; submit again.",
                true);
    }

    static JobFailure noModel() {
        return new JobFailure(
                "model-unavailable",
                "There was no model to ask. Your draft is unchanged; submit again in a few minutes.",
                true);
    }

    static JobFailure unreadable(String why) {
        return new JobFailure(
                "answer-unreadable",
                "The model's answer is no plan: " + why + ". Your draft is unchanged; submit again.",
                true);
    }
}
