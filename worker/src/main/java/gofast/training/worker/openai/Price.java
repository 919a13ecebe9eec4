package gofast.training.worker.openai;

import java.math.BigDecimal;
import java.util.Optional;

/** US dollars for a million tokens. Input that the provider had in its cache costs half, where nothing else is said. */
public record Price(BigDecimal input, Optional<BigDecimal> cachedInput, BigDecimal output) {
    public Price {
        if (input == null || output == null) {
            throw new IllegalArgumentException("a price of gofast.models has input and output, in US dollars");
        }
        if (input.signum() < 0
                || output.signum() < 0
                || cachedInput.filter(usd -> usd.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("no price of gofast.models is below 0");
        }
    }

    BigDecimal usd(Tokens tokens) {
        BigDecimal cached = cachedInput.orElseGet(() -> input.divide(BigDecimal.TWO));
        return times(input, tokens.input() - tokens.cached())
                .add(times(cached, tokens.cached()))
                .add(times(output, tokens.output()));
    }

    private static BigDecimal times(BigDecimal perMillion, long tokens) {
        return perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(6);
    }
}
