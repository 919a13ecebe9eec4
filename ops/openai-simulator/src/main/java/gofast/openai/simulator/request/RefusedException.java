package gofast.openai.simulator.request;

/** Thrown where a request is found wanting; caught at the endpoint, which sends the error. */
public final class RefusedException extends RuntimeException {

    private final transient ApiError error;

    public RefusedException(ApiError error) {
        super(error.message());
        this.error = error;
    }

    public ApiError error() {
        return error;
    }
}
