package gofast.training.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many requests without a good token an address may send in a minute before it is told to slow down. */
@ConfigurationProperties("gofast.authentication")
record AuthenticationProperties(@DefaultValue("100") int failuresPerMinute) {
    AuthenticationProperties {
        if (failuresPerMinute < 1) {
            throw new IllegalArgumentException("gofast.authentication.failures-per-minute is at least 1");
        }
    }
}
