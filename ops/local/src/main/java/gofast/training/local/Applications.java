package gofast.training.local;

import gofast.training.api.ApiApplication;
import gofast.training.worker.WorkerApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The two programs, told where everything is; what they are told here weighs more than any environment variable. */
final class Applications {
    private static final Map<String, String> FOR_BOTH = Map.of(
            "spring.datasource.username", DatabaseStore.USER,
            "spring.datasource.password", "",
            "spring.rabbitmq.username", "guest",
            "spring.rabbitmq.password", "guest",
            "gofast.topology.quorum", "false",
            "management.metrics.use-global-registry", "false",
            "server.address", "127.0.0.1",
            "logging.register-shutdown-hook", "false",
            // Nobody but a streaming client of this machine is waited for.
            "spring.lifecycle.timeout-per-shutdown-phase", "15s");

    /** The api's libraries are on the class path here, and would guard the worker's health as well. */
    private static final List<String> NOT_FOR_THE_WORKER = List.of(
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration");

    private final String databaseUrl;
    private final Ports ports;

    Applications(String databaseUrl, Ports ports) {
        this.databaseUrl = databaseUrl;
        this.ports = ports;
    }

    ConfigurableApplicationContext startApi(String issuer) {
        return start(
                ApiApplication.application(),
                Map.of(
                        "server.port",
                        text(ports.api()),
                        "management.server.port",
                        text(ports.apiManagement()),
                        "management.server.address",
                        "127.0.0.1",
                        "gofast.webhooks.allow-private",
                        "true",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        issuer));
    }

    ConfigurableApplicationContext startWorker(Map<String, String> model) {
        Map<String, String> properties = new HashMap<>(model);
        properties.put("server.port", text(ports.worker()));
        properties.put("spring.autoconfigure.exclude", String.join(",", NOT_FOR_THE_WORKER));
        return start(WorkerApplication.application(), properties);
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder application, Map<String, String> own) {
        Map<String, String> properties = new HashMap<>(FOR_BOTH);
        properties.put("spring.datasource.url", databaseUrl);
        properties.put("spring.rabbitmq.addresses", "localhost:" + ports.broker());
        properties.putAll(own);
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        // They are closed in their turn, not all at once.
        return application.registerShutdownHook(false).run(arguments);
    }

    private static String text(int port) {
        return Integer.toString(port);
    }
}
