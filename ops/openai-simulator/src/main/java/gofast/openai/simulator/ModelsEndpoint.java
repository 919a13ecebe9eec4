package gofast.openai.simulator;

import gofast.openai.simulator.request.Model;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GET /v1/models and /v1/models/{id}. */
final class ModelsEndpoint {

    private static final long CREATED = 1_767_225_600;

    private ModelsEndpoint() {}

    static String all() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = json.putArray("data");
        Model.ALL.forEach(model -> data.add(json(model)));
        return json.toString();
    }

    static String one(String id) {
        return json(Model.named(id)).toString();
    }

    private static ObjectNode json(Model model) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", model.id())
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "gofast-simulator");
    }
}
