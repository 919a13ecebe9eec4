package gofast.training.message;

/** The names everybody at the broker agrees on. */
public final class Topology {
    /** Direct exchange for work. */
    public static final String WORK_EXCHANGE = "gofast.plan";

    /** Durable queue of jobs to run; its own routing key on the exchange. */
    public static final String WORK_QUEUE = "gofast.plan.work";

    /** Durable queue of messages that nobody can work on; its own routing key on the exchange for work. */
    public static final String DEAD_QUEUE = "gofast.plan.dead";

    /** Topic exchange for what happened; consumers bind queues of their own. */
    public static final String EVENT_EXCHANGE = "gofast.plan.events";

    private Topology() {}
}
