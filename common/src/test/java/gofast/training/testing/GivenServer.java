package gofast.training.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A broker that somebody else runs, written "host:port" or "user:password@host:port". */
final class GivenServer implements BrokerServer {
    private static final Pattern FORM =
            Pattern.compile("(?:(?<user>[^:@]+):(?<password>[^@]*)@)?(?<address>[^:@]+:\\d+)");

    private final Matcher parts;

    GivenServer(String text) {
        this.parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "write GOFAST_TEST_RABBITMQ as host:port or user:password@host:port, not \"" + text + "\"");
        }
    }

    @Override
    public void start() {
        // It runs already.
    }

    @Override
    public String address() {
        return parts.group("address");
    }

    @Override
    public String username() {
        return parts.group("user") == null ? "guest" : parts.group("user");
    }

    @Override
    public String password() {
        return parts.group("password") == null ? "guest" : parts.group("password");
    }

    @Override
    public String kind() {
        return "given";
    }
}
