package gofast.training.api.docs;

import gofast.training.api.docs.OpenApi.Operation;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows one route: what to send, and everything that may come back. */
final class OperationSection {
    private final OpenApi api;
    private final JsonMapper json;

    OperationSection(OpenApi api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    String of(Operation operation) {
        JsonNode words = operation.words();
        return """
                <section class="operation" id="%s">
                <h3><span class="method %s">%s</span> <code>%s</code></h3>
                <p class="summary">%s%s</p>
                %s%s%s<h4>Answers</h4>
                %s</section>
                """.formatted(
                        operation.id(),
                        operation.method(),
                        operation.method(),
                        Html.escaped(operation.path()),
                        Html.line(words.path("summary").asString("")),
                        words.path("security").isEmpty() && words.has("security") ? " <em>Needs no token.</em>" : "",
                        Html.prose(words.path("description").asString("")),
                        parameters(words.path("parameters")),
                        body(words.path("requestBody")),
                        answers(words.path("responses")));
    }

    private String parameters(JsonNode parameters) {
        String rows = parameters
                .valueStream()
                .map(api::resolved)
                .map(parameter -> Html.row(
                        Html.code(parameter.path("name").asString()),
                        parameter.path("in").asString()
                                + (parameter.path("required").asBoolean(false) ? ", required" : ""),
                        SchemaWords.of(parameter.path("schema")),
                        Html.line(parameter.path("description").asString(""))))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "<h4>Parameters and headers</h4>\n" + Html.table(rows, "name", "in", "value", "");
    }

    private String body(JsonNode body) {
        return body.path("content")
                .propertyStream()
                .map(form -> "<h4>Body</h4>\n<p>%s, as %s</p>\n%s"
                        .formatted(
                                SchemaWords.of(form.getValue().path("schema")),
                                Html.code(form.getKey()),
                                examples(form.getValue())))
                .collect(Collectors.joining());
    }

    private String answers(JsonNode responses) {
        return responses.propertyStream().map(this::answer).collect(Collectors.joining());
    }

    private String answer(Map.Entry<String, JsonNode> response) {
        JsonNode answer = api.resolved(response.getValue());
        return """
                <details%s><summary><span class="status s%s">%s</span> %s</summary>
                %s%s</details>
                """.formatted(
                        response.getKey().startsWith("2") ? " open" : "",
                        response.getKey().charAt(0),
                        response.getKey(),
                        Html.line(answer.path("description").asString("")),
                        headers(answer.path("headers")),
                        answer.path("content")
                                .propertyStream()
                                .map(form -> form(form.getKey(), form.getValue()))
                                .collect(Collectors.joining()));
    }

    private String form(String mediaType, JsonNode form) {
        return "<p>%s, as %s</p>\n%s"
                .formatted(SchemaWords.of(form.path("schema")), Html.code(mediaType), examples(form));
    }

    private String headers(JsonNode headers) {
        String rows = headers.propertyStream()
                .map(header -> Html.row(
                        Html.code(header.getKey()),
                        Html.line(api.resolved(header.getValue())
                                .path("description")
                                .asString(""))))
                .collect(Collectors.joining());
        return Html.table(rows, "header", "");
    }

    private String examples(JsonNode form) {
        JsonNode examples = form.path("examples");
        String open = examples.size() == 1 ? " open" : "";
        return examples.propertyStream()
                .map(example -> example(example.getKey(), api.resolved(example.getValue()), open))
                .collect(Collectors.joining());
    }

    private String example(String name, JsonNode example, String open) {
        JsonNode value = example.path("value");
        String text = value.isString()
                ? value.stringValue()
                : json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        return "<details%s><summary>%s</summary><pre>%s</pre></details>\n"
                .formatted(open, Html.line(example.path("summary").asString(name)), Html.escaped(text));
    }
}
