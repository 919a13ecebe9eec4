package gofast.openai.simulator.answer;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The answer to any other prompt that insists on JSON: something made up, of the shape asked for. */
final class AnyJson implements Strategy {

    @Override
    public Optional<String> answer(ChatRequest request) {
        return request.format().json()
                ? Optional.of(request.format()
                        .schema()
                        .map(SchemaSample::of)
                        .orElseGet(AnyJson::object)
                        .toString())
                : Optional.empty();
    }

    private static JsonNode object() {
        return JsonNodeFactory.instance.objectNode().put("answer", SmallTalk.TEXT);
    }
}
