package gofast.training.api.status;

import org.jspecify.annotations.Nullable;

/** Where a job is in the queue, counted from 1, and what keeps the queue from moving on. */
record QueuePlace(int position, String waitingFor) {
    /** By the workers seen lately, how many of them take no jobs, and one of the reasons why. */
    static String waitingFor(int seen, int paused, @Nullable String pausedFor) {
        if (seen == 0) {
            return "worker";
        }
        return pausedFor != null && paused == seen ? pausedFor : "queue";
    }
}
