package gofast.training.api.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code allowPrivate}: webhooks may be called without TLS, at any port and address, also within one's own network. For
 * development alone: whoever has a token can then make the api call whatever it can reach.
 */
@ConfigurationProperties("gofast.webhooks")
record WebhookProperties(@DefaultValue("false") boolean allowPrivate) {}
