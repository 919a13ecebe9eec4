package gofast.training.worker.openai;

/** The key of the model's API. It shows itself to nobody but the header it is for. */
final class ApiKey {
    private final String value;

    ApiKey(String value) {
        this.value = value;
    }

    String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
