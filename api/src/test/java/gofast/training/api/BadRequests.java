package gofast.training.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gofast.training.api.testing.RawRequest;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.Sample;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestIssuer;
import gofast.training.api.testing.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a good request of an athlete for one of the routes, and spoils it in one way: its token, path, method, headers, body
 * or connection. Each route comes with each way in turn; the details are drawn by chance. For use by one thread.
 */
final class BadRequests {
    private static final JsonMapper JSON = new JsonMapper();

    /** Would be seen at the beginning of a line, or in red, if anything were printed as it came. */
    static final String MARK = "\u001b[31mINJECTED";

    private final Random random;
    private final List<Route> routes;
    private final Map<Thing, UUID> things;
    private final String token;
    private final List<String> badTokens;
    private final List<List<Spoiler>> spoilers;
    private int count;

    /** How a request is spoilt, in words and in deed. */
    private record Spoiler(String name, UnaryOperator<RawRequest> spoil) {}

    /** A request, and what is wrong with it. */
    record Bad(String why, RawRequest request) {
        @Override
        public String toString() {
            return why + ":\n" + request;
        }
    }

    BadRequests(RunningApi api, Random random) {
        this.random = random;
        this.routes = api.routes();
        TestAthlete athlete = api.athlete().withProfile();
        this.things = Arrays.stream(Thing.values())
                .collect(Collectors.toMap(Function.identity(), thing -> thing.madeFor(athlete)));
        this.token = api.issuer().token(athlete.subject());
        this.badTokens = badTokens(api.issuer(), athlete.subject());
        this.spoilers = routes.stream().map(this::spoilers).toList();
    }

    private List<String> badTokens(TestIssuer issuer, String subject) {
        String[] parts = token.split("\\.", 3);
        String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return List.of(
                "Bearer " + new TestIssuer().token(subject),
                "Bearer " + unsigned + "." + parts[1] + ".",
                "Bearer " + parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(),
                "Bearer " + parts[0] + "." + parts[1],
                "Bearer "
                        + issuer.sign(issuer.claims(subject)
                                .expirationTime(Date.from(Instant.EPOCH))
                                .build()),
                "Bearer",
                "Bearer " + token + " " + token,
                "Basic " + token,
                token,
                "Bearer " + "\u00ff".repeat(20),
                "Bearer ' OR 1=1 --");
    }

    Bad next() {
        int route = count % routes.size();
        List<Spoiler> ways = spoilers.get(route);
        Spoiler way = ways.get(count++ / routes.size() % ways.size());
        return new Bad(routes.get(route) + " with " + way.name(), way.spoil().apply(good(routes.get(route))));
    }

    private RawRequest good(Route route) {
        Sample sample = Sample.of(route);
        UUID id = id(sample);
        var request = new RawRequest(
                route.method(),
                sample.path(route, id),
                "HTTP/1.1",
                List.of("Host: localhost", "Connection: close"),
                "");
        request = request.plus("Authorization: Bearer " + token);
        return sample.hasBody()
                ? request.plus("Content-Type: application/json")
                        .withBody(sample.body(id).getBytes(UTF_8))
                : request;
    }

    private UUID id(Sample sample) {
        return Objects.requireNonNull(things.get(sample.thing()));
    }

    private String path(Route route) {
        Sample sample = Sample.of(route);
        return sample.path(route, id(sample));
    }

    private List<Spoiler> spoilers(Route route) {
        var all = new ArrayList<Spoiler>();
        if (!route.isOpen()) {
            all.addAll(ofTheToken());
        }
        all.addAll(ofThePath());
        all.addAll(ofTheQuery());
        all.addAll(ofTheMethod(route));
        all.addAll(ofTheHeaders(route));
        all.addAll(ofItsOwnHeaders(route));
        if (route.hasId()) {
            all.add(new Spoiler("a bad id", this::badId));
        }
        if (Sample.of(route).hasBody()) {
            all.addAll(ofTheBody());
            all.addAll(ofTheJson());
        }
        return all;
    }

    private List<Spoiler> ofTheToken() {
        return List.of(
                new Spoiler("no token", request -> request.without("Authorization")),
                new Spoiler("a bad token", request -> request.with("Authorization: " + oneOf(badTokens))),
                new Spoiler("two tokens", request -> request.plus("Authorization: Bearer " + token)),
                new Spoiler(
                        "its token in the query",
                        request -> request.without("Authorization")
                                .withTarget(request.target() + "?access_token=" + token)));
    }

    private List<Spoiler> ofThePath() {
        return List.of(
                new Spoiler(
                        "a broken path",
                        request -> request.withTarget(inserted(
                                request.target(),
                                oneOf(
                                        "%00",
                                        "%0d%0aSet-Cookie:a",
                                        "%2F",
                                        "%2e%2e%2f",
                                        "%5C",
                                        "%",
                                        "%zz",
                                        "%c0%af",
                                        "%ff",
                                        ";a=b",
                                        "//",
                                        "/./",
                                        "/../",
                                        "\\",
                                        "<",
                                        "\"",
                                        "{",
                                        "\u0000",
                                        "\u001b[31m",
                                        "\u00e9",
                                        "%1b[31m")))),
                new Spoiler(
                        "an endless path",
                        request -> request.withTarget(
                                request.target() + oneOf("/", "x", "%41").repeat(9_000))),
                new Spoiler(
                        "a path that is not there",
                        request -> request.withTarget(request.target() + "/"
                                + oneOf("x", "..%3bx", "1", "%1b%5b31mINJECTED", "nothing.json"))),
                new Spoiler(
                        "a path outside",
                        request -> request.withTarget(oneOf(
                                "/api/nothing",
                                "/api",
                                "/",
                                "*",
                                "api",
                                "/actuator/env",
                                "/.git/config",
                                "/api/..",
                                "/%2e%2e/",
                                "http://localhost:1/nothing",
                                "/WEB-INF/web.xml"))));
    }

    /** After the first slash, so that it stays a path. */
    private String inserted(String path, String text) {
        int at = 1 + random.nextInt(path.length());
        return path.substring(0, at) + text + path.substring(at);
    }

    private List<Spoiler> ofTheQuery() {
        return List.of(
                new Spoiler(
                        "an unknown parameter",
                        request -> request.withTarget(
                                request.target() + "?" + word() + oneOf("", "=", "=1", "=%00", "=a&b=c"))),
                new Spoiler(
                        "a broken query",
                        request -> request.withTarget(request.target() + "?a="
                                + oneOf("%", "%zz", "%c", "<", "\u0000", "\u001b[31m", "\"", "|\u0001"))),
                new Spoiler(
                        "a control character in a name",
                        request -> request.withTarget(
                                request.target() + "?" + oneOf("%00", "%0d%0a", "%1b[31m", "a%07") + "=1")),
                new Spoiler(
                        "an endless query",
                        request -> request.withTarget(request.target() + "?a="
                                + oneOf("1", "&b=", "%41").repeat(9_000))));
    }

    private List<Spoiler> ofTheMethod(Route route) {
        List<String> known = routes.stream()
                .filter(other -> path(other).equals(path(route)))
                .map(Route::method)
                .toList();
        List<String> others = Stream.of(
                        "GET",
                        "PUT",
                        "POST",
                        "DELETE",
                        "PATCH",
                        "TRACE",
                        "CONNECT",
                        "PROPFIND",
                        "get",
                        "G\u001b[31mT",
                        "A".repeat(300),
                        "")
                .filter(method -> !known.contains(method))
                .toList();
        return List.of(new Spoiler("another method", request -> request.withMethod(oneOf(others))));
    }

    private List<Spoiler> ofTheHeaders(Route route) {
        return List.of(
                new Spoiler(
                        "another Accept",
                        request -> request.with("Accept: "
                                + oneOf(
                                        "application/xml",
                                        route.path().equals("/docs") ? "text/plain" : "text/html",
                                        "image/*",
                                        "a/b/c",
                                        "*/",
                                        "nonsense",
                                        ";",
                                        "application/json;q=x",
                                        "\u0085"))),
                new Spoiler("long headers", request -> request.plus("X-Long: " + "x".repeat(20_000))),
                new Spoiler("many headers", request -> request.plus("X-Many: 1\r\n".repeat(150) + "X-Last: 1")),
                new Spoiler(
                        "a broken header",
                        request -> request.plus(oneOf(
                                "Bad Header: 1",
                                "X-\u0000: 1",
                                "X-Control: a\u0001b",
                                "X-Escape: " + MARK,
                                ": 1",
                                "no colon",
                                "(X): 1",
                                "X\u00e9: 1"))),
                new Spoiler(
                        "a bad length",
                        request -> request.plus(oneOf(
                                "Content-Length: abc",
                                "Content-Length: -1",
                                "Content-Length: 1\r\nContent-Length: 2",
                                "Content-Length: 99999999999999999999"))),
                new Spoiler(
                        "an unknown coding",
                        request -> request.plus(
                                "Transfer-Encoding: " + oneOf("nonsense", "gzip, nonsense", "chunked, nonsense"))),
                new Spoiler("no host", request -> request.without("Host")),
                new Spoiler(
                        "a bad host",
                        request -> request.with(oneOf(
                                "Host: a b",
                                "Host: a\r\nHost: b",
                                "Host: [",
                                "Host: a:b",
                                "Host: " + MARK,
                                "Host: <>"))),
                new Spoiler(
                        "a bad version",
                        request -> request.withVersion(
                                oneOf("HTTP/9.9", "HTTP/1.1x", "HTCPCP/1.0", "http/1.1", "HTTP/1.1 " + MARK))),
                new Spoiler("an expectation", request -> request.plus("Expect: wonders")),
                new Spoiler(
                        "a foreign origin",
                        request -> request.plus("Origin: "
                                + oneOf(
                                        "https://evil.example",
                                        "null",
                                        "https://app.example.com.evil.example",
                                        "http://app.example.com",
                                        "https://app.example.com:8443",
                                        "http://[",
                                        "://",
                                        "https://",
                                        "nonsense",
                                        "\u00ff"))),
                new Spoiler(
                        "a foreign preflight",
                        request -> request.withMethod("OPTIONS")
                                .plus("Origin: https://evil.example", "Access-Control-Request-Method: GET")));
    }

    /** Those that mean something to this route alone; others pass them over. */
    private List<Spoiler> ofItsOwnHeaders(Route route) {
        return switch (route.toString()) {
            case "POST /api/training-plan/generate" ->
                of("Idempotency-Key", "\"\"", "\"", "\"half", "half\"", "a b", "a\tb", "a\\b", "\"a\"b\"");
            case "GET /api/jobs/{id}/events" ->
                of("Last-Event-ID", "-1", "+1", "1.0", "1e3", "0x1", "1 2", "1,2", "\"1\"", "null", "one");
            default -> List.of();
        };
    }

    private List<Spoiler> of(String header, String... wrong) {
        return List.of(
                new Spoiler("a wrong " + header, request -> request.plus(header + ": " + oneOf(wrong))),
                new Spoiler("an empty " + header, request -> request.plus(header + ":" + oneOf("", " ", "\t", " \t "))),
                new Spoiler(
                        "an endless " + header,
                        request -> request.plus(header + ": " + oneOf("1", "x").repeat(256 + random.nextInt(5_000)))),
                new Spoiler(
                        "a control character in " + header,
                        request -> request.plus(
                                header + ": 1" + oneOf("\u0000", "\u0001", "\u0007", "\u007f", MARK) + "2")),
                new Spoiler(
                        header + " that is no ASCII",
                        request -> request.plus(header + ": "
                                + oneOf(
                                        "\u00e9",
                                        "\u00c3\u00a9",
                                        "\u00d9\u00a1",
                                        "\u00b2",
                                        "1\u0085",
                                        "1\u00a0",
                                        "\u00ff".repeat(20)))),
                new Spoiler(
                        header + " twice",
                        request -> request.plus(
                                header + ": " + oneOf("", "0", "1"),
                                oneOf(header, header.toLowerCase(Locale.ROOT)) + ": " + oneOf("", "0", "1"))));
    }

    private RawRequest badId(RawRequest request) {
        String id = things.values().stream()
                .map(UUID::toString)
                .filter(request.target()::contains)
                .findFirst()
                .orElseThrow();
        return request.withTarget(request.target()
                .replace(
                        id,
                        oneOf(
                                new UUID(random.nextLong(), random.nextLong()).toString(),
                                "0",
                                "-1",
                                "null",
                                "me",
                                "1-2-3-4-5",
                                id.substring(1),
                                id + "0",
                                id.replace("-", ""),
                                "%7B" + id + "%7D",
                                "'%20OR%201=1--",
                                "%F0%9F%8F%83",
                                "%0d%0aINJECTED",
                                "%1b%5b31mINJECTED",
                                "x".repeat(300))));
    }

    private List<Spoiler> ofTheBody() {
        return List.of(
                new Spoiler("no body", request -> request.withBody(new byte[0])),
                new Spoiler(
                        "a body that is no object",
                        request -> request.withBody(text -> oneOf(
                                "[]",
                                "[" + text + "]",
                                "1",
                                "null",
                                "true",
                                "\"text\"",
                                "{}{}",
                                text + text,
                                " ",
                                "\u0000",
                                "{,}",
                                "<xml/>",
                                "a=b",
                                MARK,
                                "'" + text + "'",
                                text.replace('"', '\'')))),
                new Spoiler(
                        "half a body",
                        request -> request.withBody(text -> text.substring(
                                0, 1 + random.nextInt(text.stripTrailing().length() - 1)))),
                new Spoiler("random bytes", request -> request.withBody(randomBytes())),
                new Spoiler(
                        "bytes that are no text",
                        request -> request.withBody(
                                request.body().replaceFirst("\"", "\"\u00ff").getBytes(ISO_8859_1))),
                new Spoiler("a large body", request -> request.withBody(text -> text + " ".repeat(70_000))),
                new Spoiler(
                        "a large body in chunks",
                        request ->
                                chunked(request.withBody(text -> " ".repeat(70_000 + random.nextInt(100_000)) + text))),
                new Spoiler(
                        "broken chunks",
                        request -> request.plus("Transfer-Encoding: chunked")
                                .withBody(text -> oneOf(
                                        "zz\r\n" + text, "5\r\n{}", "-1\r\n" + text, "ffffffffff\r\n" + text, text))),
                new Spoiler(
                        "less body than it says",
                        request -> request.plus(
                                "Content-Length: " + (request.body().length() + 1 + random.nextInt(1000)))),
                new Spoiler(
                        "a compressed body",
                        request -> request.plus("Content-Encoding: gzip").withBody(randomBytes())),
                new Spoiler(
                        "another type",
                        request -> request.with("Content-Type: "
                                + oneOf(
                                        "text/plain",
                                        "application/xml",
                                        "application/x-www-form-urlencoded",
                                        "multipart/form-data; boundary=x",
                                        "multipart/form-data",
                                        "application/octet-stream",
                                        "json",
                                        "application/json;charset=nonsense",
                                        "*/*",
                                        "application/jsonx",
                                        "\u0085"))),
                new Spoiler("no type", request -> request.without("Content-Type")));
    }

    private byte[] randomBytes() {
        var bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        // A single digit would be JSON; a letter is not, whatever follows.
        bytes[0] = 'x';
        return bytes;
    }

    private static RawRequest chunked(RawRequest request) {
        String body = request.body();
        return request.plus("Transfer-Encoding: chunked")
                .withBody((Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n").getBytes(ISO_8859_1));
    }

    private List<Spoiler> ofTheJson() {
        return List.of(
                new Spoiler(
                        "an unknown field",
                        request -> inJson(
                                request,
                                body -> oneOf(objects(body))
                                        .put(
                                                oneOf(
                                                        "",
                                                        "\u0000",
                                                        "__proto__",
                                                        "id",
                                                        "subject",
                                                        "x".repeat(500),
                                                        MARK,
                                                        "$where",
                                                        word()),
                                                1))),
                new Spoiler(
                        "a field twice",
                        request -> request.withBody(
                                text -> "{" + text.substring(1).replaceFirst("(\"[^\"]+\")", "$1:1,$1"))),
                new Spoiler("a wrong value", request -> inJson(request, this::spoilValue)),
                new Spoiler(
                        "endless depth",
                        request -> request.withBody(text -> text.replaceFirst(
                                ":", ":" + oneOf("[", "{\"a\":").repeat(30 + random.nextInt(10_000))))),
                new Spoiler(
                        "an endless name",
                        request -> request.withBody(text -> "{\"" + "n".repeat(60_000) + "\":1," + text.substring(1))),
                new Spoiler(
                        "an endless number",
                        request -> request.withBody(
                                text -> "{\"n\":" + "9".repeat(1 + random.nextInt(5_000)) + "," + text.substring(1))));
    }

    private static RawRequest inJson(RawRequest request, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) JSON.readTree(request.body().getBytes(ISO_8859_1));
        change.accept(body);
        return request.withBody(JSON.writeValueAsBytes(body));
    }

    /** The object and all within it. */
    private static List<ObjectNode> objects(JsonNode node) {
        var all = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            all.add(object);
        }
        node.forEach(child -> all.addAll(objects(child)));
        return all;
    }

    /** Puts into one field of one of the objects what no field takes. */
    private void spoilValue(ObjectNode body) {
        ObjectNode object = oneOf(objects(body));
        String field = oneOf(List.copyOf(object.propertyNames()));
        JsonNode wrong = oneOf(
                JSON.createObjectNode().put("nope", 1),
                JSON.createArrayNode().add(JSON.createArrayNode()),
                JSON.getNodeFactory().numberNode(-1e99),
                JSON.getNodeFactory().numberNode(new BigDecimal("1e999999999")),
                JSON.getNodeFactory().stringNode("\u0007"),
                JSON.getNodeFactory().stringNode(MARK + "\r\n"),
                JSON.getNodeFactory().stringNode("x".repeat(2_000)),
                JSON.getNodeFactory().stringNode("'; DROP TABLE athletes; --\u0000"),
                JSON.getNodeFactory().stringNode("\ud800"));
        object.set(field, wrong);
    }

    private String word() {
        return random.ints(1 + random.nextInt(12), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "x-", ""));
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
