package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the compose file and the images without an engine to run them. */
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern TOKEN = Pattern.compile("\\b[A-Z][A-Z0-9_]{3,}[A-Z]\\b");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void hasEveryProcessAndNothingElse() {
        assertThat(services).containsOnlyKeys("postgres", "rabbitmq", "simulator", "api", "worker");
    }

    @Test
    void pinsImages() {
        assertThat(image("postgres")).matches("postgres:\\d+\\.\\d+-alpine\\d\\.\\d+");
        assertThat(image("rabbitmq")).matches("rabbitmq:4\\.\\d+\\.\\d+-management-alpine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "rabbitmq", "simulator", "api", "worker"})
    void watchesTheHealthOfEveryProcess(String service) {
        assertThat(map(service, "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
    }

    @Test
    void letsWorkersBeScaled() {
        assertThat(services.get("worker")).doesNotContainKeys("container_name", "ports", "hostname");
    }

    @Test
    void holdsNoSecret() {
        services.values().stream()
                .map(service -> service.getOrDefault("environment", Map.of()))
                .flatMap(environment -> ((Map<?, ?>) environment).entrySet().stream())
                .filter(variable -> variable.getKey().toString().matches(".*(PASS|KEY|SECRET|TOKEN).*"))
                .forEach(variable -> assertThat(variable.getValue().toString())
                        .as(variable.getKey().toString())
                        .matches("\\$\\{[A-Z_]+(:\\?.+|:-simulator)}"));
    }

    @Test
    void namesOnlyVariablesThatTheReadmeExplains() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String service : List.of("api", "worker", "simulator")) {
            for (Object name : map(service, "environment").keySet()) {
                assertThat(documented(readme)).as(service).contains(name.toString());
            }
        }
    }

    @Test
    void waitsForWhatItNeeds() {
        assertThat(map("api", "depends_on")).containsOnlyKeys("postgres");
        assertThat(map("worker", "depends_on")).containsOnlyKeys("postgres", "rabbitmq", "simulator");
    }

    @ParameterizedTest
    @CsvSource({
        "api, api/target/api.jar",
        "worker, worker/target/worker.jar",
        "simulator, ops/openai-simulator/target/openai-simulator.jar"
    })
    void buildsImagesThatRunTheJarAsNobodySpecial(String service, String jar) throws IOException {
        String file = String.valueOf(map(service, "build").get("dockerfile"));
        List<String> lines = Files.readAllLines(ROOT.resolve(file));
        assertThat(lines).anyMatch(line -> line.matches("FROM eclipse-temurin:25\\.[\\d._]+-jre-alpine-\\d\\.\\d+"));
        assertThat(lines).contains("COPY " + jar + " " + service + ".jar", "USER 10001:10001");
        assertThat(lines.getLast()).startsWith("ENTRYPOINT [").endsWith("\"-jar\", \"" + service + ".jar\"]");
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains("!" + jar);
    }

    /** Every variable of the README's table, where a row may name a prefix once and several endings. */
    private static Set<String> documented(String readme) {
        Set<String> names = new HashSet<>();
        readme.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String first = "";
            for (var match : TOKEN.matcher(line.replace("`_", "`X_")).results().toList()) {
                boolean isEnding = match.group().startsWith("X_");
                first = isEnding ? first : match.group();
                names.add(
                        isEnding
                                ? first.substring(0, first.lastIndexOf('_'))
                                        + match.group().substring(1)
                                : first);
            }
        });
        return names;
    }

    private String image(String service) {
        return String.valueOf(services.getOrDefault(service, Map.of()).get("image"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String service, String key) {
        return (Map<String, Object>) services.getOrDefault(service, Map.of()).getOrDefault(key, Map.of());
    }

    private static Map<String, Map<String, Object>> services() {
        try (var file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
            return compose.getOrDefault("services", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
