package gofast.training.api.live;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.job.Job;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The number of the last line a client had; 0 before the first one, nothing for a client that had none. */
record LastEventId(OptionalInt number) {
    static final String HEADER = "Last-Event-ID";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    static Checked<LastEventId> read(Optional<String> header) {
        if (header.isEmpty()) {
            return Checked.passed(new LastEventId(OptionalInt.empty()));
        }
        return NUMBER.matcher(header.get()).matches()
                ? Checked.passed(new LastEventId(OptionalInt.of(Integer.parseInt(header.get()))))
                : Checked.refused(
                        ProblemType.INVALID_REQUEST,
                        "Send in Last-Event-ID the id of the last event you had, a number, or 0 for all from the first;"
                                + " without it you get the job as it is and its weeks.");
    }

    /** Whether a client with this number has all there will ever be. */
    boolean isEndOf(Job job) {
        return job.state().isFinal() && number.isPresent() && number.getAsInt() >= job.lastEvent();
    }

    /** Where to go on; a number that the job has not come to is none of its own, and the client is shown the job. */
    OptionalInt within(Job job) {
        return number.isPresent() && number.getAsInt() <= job.lastEvent() ? number : OptionalInt.empty();
    }
}
