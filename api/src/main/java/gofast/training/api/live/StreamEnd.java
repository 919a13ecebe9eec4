package gofast.training.api.live;

import java.util.Locale;

/** How a stream ended. */
enum StreamEnd {
    /** With the job. */
    DONE,
    /** The client went away. */
    GONE,
    /** The client was dropped, because it did not read what was sent. */
    SLOW,
    /** The client's token expired. */
    EXPIRED,
    /** The api goes down. */
    CLOSING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
