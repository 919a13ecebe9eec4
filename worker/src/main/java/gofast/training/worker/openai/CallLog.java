package gofast.training.worker.openai;

/** Keeps the books of calls. */
public interface CallLog {
    void record(CallRecord call);
}
