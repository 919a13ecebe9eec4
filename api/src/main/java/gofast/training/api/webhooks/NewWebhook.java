package gofast.training.api.webhooks;

import gofast.training.api.problem.Checked;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import gofast.training.message.PlanEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody wants a webhook to be; no events named means all, those of later versions as well. */
record NewWebhook(String url, List<String> events, Optional<String> description, boolean isForAll) {
    private static final int LONGEST_DESCRIPTION = 200;

    NewWebhook {
        events = List.copyOf(events);
    }

    /** {@code url} checks an address and gives its normal form; {@code athletes} says whose events: {@code "own"} or {@code "all"}. */
    static Checked<NewWebhook> read(Fields fields, UnaryOperator<String> url) {
        boolean isForAll = fields.optional("athletes", Values.oneOf(List.of("own", "all")))
                .filter("all"::equals)
                .isPresent();
        return read(fields, url, isForAll);
    }

    /** The same for a webhook that is there; whose events it is for stays. */
    static Checked<NewWebhook> readChange(Fields fields, UnaryOperator<String> url) {
        return read(fields, url, false);
    }

    private static Checked<NewWebhook> read(Fields fields, UnaryOperator<String> checkUrl, boolean isForAll) {
        Optional<List<String>> events = fields.optional(
                "events",
                value -> filter(Values.list(Values.oneOf(PlanEvent.TYPES)).read(value)));
        Optional<String> description = fields.optional("description", Values.line(LONGEST_DESCRIPTION));
        Optional<String> url = fields.required("url", Values.parsed(checkUrl));
        return fields.complete(
                () -> new NewWebhook(url.orElseThrow(), events.orElse(List.of()), description, isForAll));
    }

    private static List<String> filter(List<String> types) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("name at least one type, or leave events out to hear of everything");
        }
        return types.stream().distinct().toList();
    }
}
