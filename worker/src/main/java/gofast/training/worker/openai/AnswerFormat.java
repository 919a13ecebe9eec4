package gofast.training.worker.openai;

import tools.jackson.databind.node.ObjectNode;

/** The form an answer must have. */
public sealed interface AnswerFormat {
    /** Any JSON object. */
    record AnyObject() implements AnswerFormat {}

    /** JSON that fits a schema of the strict kind; a model that keeps to none is asked for any object. */
    record Schema(String name, ObjectNode schema) implements AnswerFormat {}
}
