package gofast.openai.simulator.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chat request that passed every check.
 *
 * @param outputLimit most tokens the answer may have: what was asked for, or what the model can
 * @param cacheKey the client's prompt_cache_key
 */
public record ChatRequest(
        Model model,
        List<Message> messages,
        AnswerFormat format,
        boolean stream,
        boolean includeUsage,
        boolean obfuscate,
        int outputLimit,
        Optional<String> cacheKey) {

    public ChatRequest {
        messages = List.copyOf(messages);
    }

    public String lastUserText() {
        return messages.reversed().stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .findFirst()
                .orElse("");
    }

    public String allText() {
        return textOf(messages);
    }

    static String textOf(List<Message> messages) {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }
}
