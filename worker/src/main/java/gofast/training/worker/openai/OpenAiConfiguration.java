package gofast.training.worker.openai;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The client of the model's API. */
@Configuration(proxyBeanMethods = false)
class OpenAiConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiConfiguration.class);

    @Bean
    OpenAi openAi(
            OpenAiProperties api,
            TimeoutProperties timeouts,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters,
            CallLog log) {
        LOG.info(
                api.isSimulator() ? "Models are simulated, by the server at {}" : "Models answer at {}", api.baseUrl());
        var errors = new ErrorTable(json, new RetryAfter(clock));
        var metrics = new CallMetrics(meters);
        return new OpenAi(
                new ChatCall(http(timeouts), api, timeouts, json, errors),
                new RateGate(new SteadyClock(), Thread::sleep, metrics),
                new Circuits(new SteadyClock(), metrics),
                Backoff.retry(() -> ThreadLocalRandom.current().nextDouble()),
                Thread::sleep,
                clock,
                new Books(metrics, log));
    }

    /** Calls are tried again by OpenAi alone, and go to the configured address alone. */
    static OkHttpClient http(TimeoutProperties timeouts) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.firstByte())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                // Many streams share one HTTP/2 connection badly.
                .protocols(List.of(Protocol.HTTP_1_1))
                .addNetworkInterceptor(chain -> withoutReplay(chain.proceed(chain.request())))
                .build();
    }

    /** OkHttp heeds the Retry-After of a 503: it replays the call, or fails if the number is large. So it does not see it. */
    private static Response withoutReplay(Response response) {
        String wait = response.header(RetryAfter.HEADER);
        return wait == null
                ? response
                : response.newBuilder()
                        .removeHeader(RetryAfter.HEADER)
                        .header(RetryAfter.HIDDEN, wait)
                        .build();
    }
}
