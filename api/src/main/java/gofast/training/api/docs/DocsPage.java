package gofast.training.api.docs;

import gofast.training.api.docs.OpenApi.Operation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes one page of the whole document, without a script, so that a browser needs nothing else from anywhere. */
final class DocsPage {
    private final OpenApi api;
    private final OperationSection sections;
    private final String style;

    DocsPage(OpenApi api, JsonMapper json, String style) {
        this.api = api;
        this.sections = new OperationSection(api, json);
        this.style = style;
    }

    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <nav>
                %s<a class="part" href="#problems">Problems</a>
                <a class="part" href="#schemas">Schemas</a>
                </nav>
                <main>
                <h1>%s <small>%s</small></h1>
                <p>For programs: <a href="openapi.json">openapi.json</a></p>
                %s%s%s<h2 id="problems">Problems</h2>
                %s<h2 id="schemas">Schemas</h2>
                %s</main>
                </body>
                </html>
                """.formatted(
                        Html.escaped(api.text("/info/title")),
                        style,
                        tags(this::links),
                        Html.escaped(api.text("/info/title")),
                        Html.escaped(api.text("/info/version")),
                        Html.prose(api.text("/info/description")),
                        security(),
                        tags(this::operations),
                        problems(),
                        schemas());
    }

    private interface Part {
        String of(JsonNode tag, String name);
    }

    private String tags(Part part) {
        return api.root()
                .path("tags")
                .valueStream()
                .map(tag -> part.of(tag, tag.path("name").asString()))
                .collect(Collectors.joining());
    }

    private String links(JsonNode tag, String name) {
        return "<a class=\"part\" href=\"#tag-%s\">%s</a>\n%s"
                .formatted(name, name, api.operations(name).map(DocsPage::link).collect(Collectors.joining()));
    }

    private static String link(Operation operation) {
        return "<a href=\"#%s\"><span class=\"method %s\">%s</span> %s</a>\n"
                .formatted(
                        operation.id(),
                        operation.method(),
                        operation.method(),
                        Html.escaped(operation.words().path("summary").asString()));
    }

    private String operations(JsonNode tag, String name) {
        return "<h2 id=\"tag-%s\">%s</h2>\n%s%s"
                .formatted(
                        name,
                        name,
                        Html.prose(tag.path("description").asString("")),
                        api.operations(name).map(sections::of).collect(Collectors.joining()));
    }

    private String security() {
        return api.root()
                .at("/components/securitySchemes")
                .valueStream()
                .map(scheme -> "<h2>Token</h2>\n"
                        + Html.prose(scheme.path("description").asString("")))
                .collect(Collectors.joining());
    }

    private String problems() {
        String rows = api.root()
                .path("x-problems")
                .valueStream()
                .map(problem -> Html.row(
                        Html.code(problem.path("type").asString()),
                        problem.path("status").asString(),
                        Html.line(problem.path("description").asString())))
                .collect(Collectors.joining());
        return Html.table(rows, "type", "status", "what it means, and what to do");
    }

    private String schemas() {
        return api.root()
                .at("/components/schemas")
                .propertyStream()
                .map(DocsPage::schema)
                .collect(Collectors.joining());
    }

    private static String schema(Map.Entry<String, JsonNode> schema) {
        JsonNode value = schema.getValue();
        Set<String> required = value.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
        String rows = value.path("properties")
                .propertyStream()
                .map(field -> Html.row(
                        Html.code(field.getKey()),
                        required.contains(field.getKey()) ? "always" : "",
                        SchemaWords.of(field.getValue()),
                        Html.line(field.getValue().path("description").asString(""))))
                .collect(Collectors.joining());
        return "<section id=\"schema-%s\">\n<h3>%s</h3>\n%s%s</section>\n"
                .formatted(
                        schema.getKey(),
                        schema.getKey(),
                        Html.prose(value.path("description").asString("")),
                        rows.isEmpty()
                                ? "<p>" + SchemaWords.of(value) + "</p>\n"
                                : Html.table(rows, "field", "", "value", ""));
    }
}
