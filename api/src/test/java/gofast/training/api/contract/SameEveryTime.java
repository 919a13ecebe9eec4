package gofast.training.api.contract;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts others in the place of what differs from run to run: ids and times, in the order in which they come, secrets, and places
 * in lists. The same id or time gets the same one everywhere. For use by one thread.
 */
final class SameEveryTime {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern CURSOR = Pattern.compile("(?<=cursor=|\"nextCursor\":\")[\\w-]{32}");
    private static final Pattern SECRET = Pattern.compile("whsec_[\\w+/=]+");
    private static final Pattern ADDRESS = Pattern.compile("https://(?:8\\.8\\.8\\.8|127\\.0\\.0\\.1:1)/(?:hooks)?");
    private static final Pattern PAUSE = Pattern.compile("(?m)^retry: \\d+$");

    private static final Instant FIRST_TIME = Instant.parse("2026-06-01T08:00:00Z");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> times = new HashMap<>();

    String of(String text) {
        String same = replaced(ID, text, ids, "01890a5d-ac96-774b-bcce-%012d"::formatted);
        same = replaced(TIME, same, times, n -> FIRST_TIME.plusSeconds(n).toString());
        same = CURSOR.matcher(same).replaceAll("AAY3xkT1Zk4BiQpdrJZ3S7zOswKgmoBX");
        // "an example, and nobody's secret!"
        same = SECRET.matcher(same).replaceAll("whsec_YW4gZXhhbXBsZSwgYW5kIG5vYm9keSdzIHNlY3JldCE=");
        same = ADDRESS.matcher(same).replaceAll("https://hooks.example.com/gofast");
        return PAUSE.matcher(same).replaceAll("retry: 2000");
    }

    private static String replaced(
            Pattern pattern, String text, Map<String, String> known, IntFunction<String> another) {
        return pattern.matcher(text)
                .replaceAll((MatchResult found) ->
                        known.computeIfAbsent(found.group(), it -> another.apply(known.size() + 1)));
    }
}
