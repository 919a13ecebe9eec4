package gofast.training.api.page;

import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;

/** Which part of a list is asked for: what comes after the cursor, and how much of it at most. */
public record PageRequest(Cursor after, int limit) {
    private static final int USUAL_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    /** The parameters {@code cursor} and {@code limit}. */
    public static PageRequest read(Fields parameters) {
        return new PageRequest(
                parameters.optional("cursor", Values.parsed(Cursor::parse)).orElse(Cursor.START),
                parameters
                        .optional("limit", Values.wholeAsText(1, LARGEST_LIMIT))
                        .orElse(USUAL_LIMIT));
    }

    /** How many to fetch: one more than is shown tells whether there is more. */
    public int fetch() {
        return limit + 1;
    }
}
