package gofast.training.chaos;

/** What may happen to the system, in the words of the report. */
enum FaultKind {
    WORKER_KILLED("a worker is killed (SIGKILL)"),
    WORKER_FROZEN("a worker stands still past its lease (SIGSTOP, SIGCONT)"),
    WORKER_TOLD_TO_STOP("a worker is told to stop (SIGTERM)"),
    API_KILLED("an api is killed (SIGKILL)"),
    BROKER_NODE_KILLED("a broker node is killed (SIGKILL)"),
    DATABASE_KILLED("the database is killed (SIGKILL)"),
    DATABASE_CUT("every connection to the database is cut"),
    DATABASE_SILENT("the way to the database falls silent for longer than a lease"),
    BROKER_CUT("every connection to the broker is cut");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
