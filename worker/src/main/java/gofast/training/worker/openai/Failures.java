package gofast.training.worker.openai;

import gofast.training.job.JobFailure;

/** What a job says when the model did not answer; nothing of the server's own words, which may quote our key. */
final class Failures {
    private Failures() {}

    static JobFailure unavailable(String cause) {
        return new JobFailure(
                "model-unavailable",
                "The model did not answer (" + cause + "). Your draft is unchanged; submit again in a few minutes.",
                true);
    }

    static JobFailure busy(String cause) {
        return new JobFailure(
                "model-busy",
                "The model's provider asks for fewer calls (" + cause
                        + "). Your draft is unchanged; submit again in a few minutes.",
                true);
    }

    static JobFailure unknownModel(String model) {
        return new JobFailure(
                "model-not-found",
                "The model " + model
                        + " is not offered. Your draft is unchanged; the operator has to configure another.",
                true);
    }

    static JobFailure account(String cause) {
        return new JobFailure(
                "model-account",
                "The model's provider refuses our account (" + cause
                        + "). Your draft is unchanged; the operator has to look at it.",
                true);
    }

    static JobFailure requestRefused(String cause) {
        return new JobFailure(
                "model-request-refused",
                "The model's provider refuses our request (" + cause
                        + "). Your draft is unchanged; this is a fault of the service.",
                false);
    }

    static JobFailure answerCut() {
        return new JobFailure(
                "answer-cut",
                "The model's answer was longer than it may be, and ended early. Your draft is unchanged; submit again.",
                true);
    }

    static JobFailure answerRefused(String cause) {
        return new JobFailure(
                "answer-refused",
                "The model declined to write this plan (" + cause
                        + "). Your draft is unchanged; check the race's name and submit again.",
                false);
    }

    static JobFailure outOfTime() {
        return unavailable("out of time");
    }
}
