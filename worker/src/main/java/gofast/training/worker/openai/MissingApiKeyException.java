package gofast.training.worker.openai;

/** The worker has no key to the model's API. */
final class MissingApiKeyException extends RuntimeException {
    MissingApiKeyException() {
        super("OPENAI_API_KEY is not set; set it to your key, or to \"simulator\" where the simulator runs");
    }
}
