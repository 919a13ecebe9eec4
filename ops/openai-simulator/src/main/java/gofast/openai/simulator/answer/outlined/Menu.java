package gofast.openai.simulator.answer.outlined;

import gofast.openai.simulator.request.ChatRequest;
import gofast.openai.simulator.request.LastLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The workouts that a request offers, by type; none where it offers none. */
public final class Menu {

    private static final String MADE_UP = "made-up-workout";

    private final Map<String, List<Offer>> byType;
    private final List<String> legal;

    private Menu(Map<String, List<Offer>> byType, List<String> legal) {
        this.byType = Map.copyOf(byType);
        this.legal = List.copyOf(legal);
    }

    public static Menu of(ChatRequest request) {
        Map<String, List<Offer>> byType = new HashMap<>();
        LastLine.of(request.lastUserText())
                .map(json -> json.path("workouts").properties())
                .ifPresent(types -> types.forEach(type -> byType.put(type.getKey(), offers(type.getValue()))));
        return new Menu(byType, legalCodes(request));
    }

    private static List<Offer> offers(JsonNode codes) {
        return codes.properties().stream()
                .map(code -> new Offer(
                        code.getKey(),
                        code.getValue().path(1).asDouble(0),
                        code.getValue().path(2).asDouble(0),
                        phases(code.getValue().path(3))))
                .toList();
    }

    private static Set<String> phases(JsonNode list) {
        return list.valueStream().map(phase -> phase.asString("")).collect(Collectors.toSet());
    }

    /** What the schema allows, which may be more than what is on offer. */
    private static List<String> legalCodes(ChatRequest request) {
        return request.format()
                .schema()
                .flatMap(schema -> Optional.ofNullable(schema.findValue("enum")))
                .map(values ->
                        values.valueStream().map(value -> value.asString("")).toList())
                .orElse(List.of());
    }

    /** The offers of the type that are for the phase and whose range holds the miles, as they are listed. */
    List<Offer> fitting(String type, String phase, double miles) {
        return offers(type).filter(offer -> offer.suits(phase, miles)).toList();
    }

    private Stream<Offer> offers(String type) {
        return byType.getOrDefault(type, List.of()).stream();
    }

    /** Some run. */
    public String run() {
        return first("easy", "long_run", "tempo", "intervals").orElse("easy");
    }

    /** Some hard workout, or the hardest on offer. */
    public String hard() {
        return first("intervals", "tempo", "long_run", "easy").orElse("intervals");
    }

    /** Whether the workout is for rest days or easy days; a type stands for itself. */
    public boolean isGentle(String code) {
        return Stream.of("rest", "easy")
                .anyMatch(type -> type.equals(code)
                        || offers(type).anyMatch(offer -> offer.code().equals(code)));
    }

    /** A workout that is not on offer: one that the schema allows, else one that nobody knows. */
    public String unlisted() {
        return legal.stream().filter(code -> !isListed(code)).findFirst().orElse(MADE_UP);
    }

    private boolean isListed(String code) {
        return byType.values().stream()
                .flatMap(List::stream)
                .anyMatch(offer -> offer.code().equals(code));
    }

    /** The plainest workout of the first of these types that is offered at all. */
    Optional<String> first(String... types) {
        return Stream.of(types).flatMap(this::offers).map(Offer::code).findFirst();
    }
}
