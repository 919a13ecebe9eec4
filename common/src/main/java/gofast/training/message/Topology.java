package gofast.training.message;

/** The names everybody at the broker agrees on. */
public final class Topology {
    /** Direct exchange for work. */
    public static final String WORK_EXCHANGE = "gofast.plan";

    /** Durable queue of jobs to run; its own routing key on the exchange. */
    public static final String WORK_QUEUE = "gofast.plan.work";

    /** Topic exchange for what happened; consumers bind queues of their own. */
    public static final String EVENT_EXCHANGE = "gofast.plan.events";

    private Topology() {}
}
