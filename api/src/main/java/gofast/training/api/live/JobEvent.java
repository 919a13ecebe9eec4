package gofast.training.api.live;

/** A line of a job's timeline: its number, "state" or "week", its JSON, and whether the job ended with it. */
record JobEvent(int sequence, String type, String data, boolean isEnd) {}
