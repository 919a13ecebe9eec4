package gofast.training.api.webhooks;

import java.net.InetAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who calls receivers, and which they may be. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {
    /**
     * How long an attempt may take, from looking up the host to the end of the answer. A lookup cannot be broken off, though:
     * one that takes longer is waited for, and then the attempt has failed.
     */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Bean
    BoundedLookup webhookLookup() {
        return new BoundedLookup(InetAddress::getAllByName);
    }

    @Bean
    Targets webhookTargets(WebhookProperties properties, BoundedLookup lookup) {
        return new Targets(properties.allowPrivate(), lookup);
    }

    /** Not virtual ones: looking up a host would hold up all the others. */
    @Bean
    ExecutorService webhookThreads() {
        return Executors.newFixedThreadPool(
                DeliverDue.PLACES,
                Thread.ofPlatform().name("webhook-", 0).daemon().factory());
    }

    @Bean
    Deliver deliver(WebhookProperties properties, DeliveryStore deliveries, DeliveryMetrics metrics, Clock clock) {
        SocketFactory sockets = properties.allowPrivate()
                ? SocketFactory.getDefault()
                : new PublicSocketFactory(PublicAddresses::contain);
        var schedule = new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());
        return new Deliver(new CallReceiver(http(sockets, TIMEOUT), clock), deliveries, schedule, metrics, clock);
    }

    @Bean
    DeliverDue deliverDue(DeliveryStore deliveries, Deliver deliver, ExecutorService webhookThreads) {
        return new DeliverDue(deliveries, deliver, webhookThreads);
    }

    /** One request per attempt, to the registered address alone, by no proxy: it would be what the sockets connect to. */
    static OkHttpClient http(SocketFactory sockets, Duration timeout) {
        return new OkHttpClient.Builder()
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY)
                .callTimeout(timeout)
                .followRedirects(false)
                .addNetworkInterceptor(chain -> withoutRetryAtOnce(chain.proceed(chain.request())))
                .build();
    }

    /** OkHttp would heed a 503 with {@code Retry-After: 0} and send the event again by itself. */
    private static Response withoutRetryAtOnce(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(seconds -> seconds.matches("0+"))
                .map(seconds ->
                        response.newBuilder().removeHeader("Retry-After").build())
                .orElse(response);
    }
}
