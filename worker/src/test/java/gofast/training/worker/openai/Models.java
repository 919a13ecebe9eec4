package gofast.training.worker.openai;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Models and questions to ask them. */
final class Models {
    static final Model MINI = new Model(
            "gpt-4o-mini",
            "max_tokens",
            16_384,
            true,
            Optional.empty(),
            true,
            price("0.15", Optional.of("0.075"), "0.60"),
            1,
            52);

    static final Model LUNA = new Model(
            "gpt-6-luna",
            "max_completion_tokens",
            128_000,
            false,
            Optional.of("none"),
            true,
            price("0.10", Optional.empty(), "0.50"),
            1,
            52);

    /** A model that keeps to no schema. */
    static final Model LOOSE = new Model(
            "loose", "max_tokens", 4_096, true, Optional.empty(), false, price("1", Optional.empty(), "2"), 1, 52);

    private Models() {}

    static Price price(String input, Optional<String> cached, String output) {
        return new Price(new BigDecimal(input), cached.map(BigDecimal::new), new BigDecimal(output));
    }

    static ModelRequest request() {
        return request(new AnswerFormat.AnyObject(), 5_000);
    }

    static ModelRequest request(AnswerFormat format, int maxOutputTokens) {
        return new ModelRequest(
                new Prompt("plan-7", "the rules", "the question"),
                format,
                maxOutputTokens,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** A question whose answer is its text. */
    static Question<String> question() {
        return question(request());
    }

    static Question<String> question(ModelRequest request) {
        return new Question<>(request, new TextReader());
    }

    private static final class TextReader implements AnswerReader<String> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void accept(String piece) {
            text.append(piece);
        }

        @Override
        public String finish() {
            return text.toString();
        }
    }
}
