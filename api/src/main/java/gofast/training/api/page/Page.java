package gofast.training.api.page;

import gofast.training.api.request.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list, and the cursor of the next one, if there is one. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    /** Where this page is, and the next one, if there is one. */
    public record Links(String self, Optional<String> next) {}

    /** Of what was fetched for the request, one more than it may show where there is more. */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> cursor) {
        List<T> shown = fetched.subList(0, Math.min(fetched.size(), request.limit()));
        boolean isLast = shown.size() == fetched.size();
        return new Page<>(
                shown,
                isLast
                        ? Optional.empty()
                        : Optional.of(cursor.apply(shown.getLast()).text()));
    }

    /** The links of this page, which was asked for with these parameters. */
    public Links links(String path, Parameters asked) {
        return new Links(
                asked.on(path),
                nextCursor.map(
                        cursor -> asked.with("cursor", Optional.of(cursor)).on(path)));
    }
}
