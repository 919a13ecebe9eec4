package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a client gave to a request, so that it may send it again without asking for anything twice. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    /** With or without the quotes that structured headers have. */
    private static final Pattern FORM = Pattern.compile("(\"?)([!#-\\[\\]-~]{1,255})\\1");

    /** The values of all headers Idempotency-Key. */
    static Checked<Optional<IdempotencyKey>> read(List<String> headers) {
        if (headers.isEmpty()) {
            return Checked.passed(Optional.empty());
        }
        var key = FORM.matcher(headers.getFirst().strip());
        return headers.size() == 1 && key.matches()
                ? Checked.passed(Optional.of(new IdempotencyKey(key.group(2))))
                : Checked.refused(
                        ProblemType.IDEMPOTENCY_KEY_INVALID,
                        "Send one Idempotency-Key of 1 to 255 visible ASCII characters without quotes, backslashes"
                                + " and blanks within, like a UUID.");
    }
}
