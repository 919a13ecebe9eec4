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
            ModelProperties models,
            OpenAiProperties api,
            TimeoutProperties timeouts,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        LOG.info(
                api.isSimulator() ? "Models are simulated, by the server at {}" : "Models answer at {}", api.baseUrl());
        var errors = new ErrorTable(json, new RetryAfter(clock));
        var call = new ChatCall(http(timeouts), api, timeouts, json, errors);
        var retry = Backoff.retry(() -> ThreadLocalRandom.current().nextDouble());
        return new OpenAi(models, call, retry, Thread::sleep, clock, new CallMetrics(meters));
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

    /** OkHttp repeats a 503 by itself if it is told to retry after 0 seconds, so it is not told. */
    private static Response withoutReplay(Response response) {
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
