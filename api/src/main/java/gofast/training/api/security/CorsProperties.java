package gofast.training.api.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The origins whose pages may call, like "https://app.example.com"; nobody's, if none is named. */
@ConfigurationProperties("gofast.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {
    CorsProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
        allowedOrigins.stream().filter(origin -> !isOrigin(origin)).findFirst().ifPresent(origin -> {
            throw new IllegalArgumentException(
                    "gofast.cors.allowed-origins has \"%s\"; write origins like https://app.example.com, without a path"
                            .formatted(origin));
        });
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && text.matches("https?://[^/?#@]+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
