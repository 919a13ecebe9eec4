package gofast.openai.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link SimulatorOptions} from environment variables. */
final class Environment {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|)");

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Throws {@link IllegalArgumentException} naming the variable that cannot be read. */
    SimulatorOptions options() {
        return new SimulatorOptions(
                text("SERVER_ADDRESS").orElse("0.0.0.0"),
                port(),
                duration("SIMULATOR_TIME_TO_FIRST_TOKEN", "400ms"),
                number("SIMULATOR_TOKENS_PER_SECOND", 100),
                limit("SIMULATOR_REQUESTS_PER_MINUTE"),
                limit("SIMULATOR_TOKENS_PER_MINUTE"),
                text("SIMULATOR_API_KEY"));
    }

    private int port() {
        String value = text("SERVER_PORT").orElse("8083");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("SERVER_PORT is '" + value + "', not a whole number", e);
        }
    }

    private double number(String name, double otherwise) {
        String value = text(name).orElse(Double.toString(otherwise));
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + value + "', not a number", e);
        }
    }

    private OptionalLong limit(String name) {
        Optional<String> value = text(name);
        try {
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value.get()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + value.get() + "', not a whole number", e);
        }
    }

    private Duration duration(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is '" + value + "', not like 400ms or 2s");
        }
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
