package gofast.training.worker.openai;

import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the model's API is and what opens it; the names are those of the official clients. Without an address a real key
 * goes to OpenAI alone, and the simulator's to the simulator.
 */
@ConfigurationProperties("openai")
record OpenAiProperties(String apiKey, String baseUrl, String simulatorUrl) {
    private static final String OPENAI = "https://api.openai.com/v1";

    /** What stands in for a key where the API is the simulator. */
    private static final String SIMULATOR_KEY = "simulator";

    OpenAiProperties {
        if (apiKey.isBlank()) {
            throw new MissingApiKeyException();
        }
        if (!apiKey.strip().chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException("OPENAI_API_KEY has characters that no key has; copy it once more");
        }
        if (baseUrl.isBlank()) {
            baseUrl = apiKey.equals(SIMULATOR_KEY) ? simulatorUrl : OPENAI;
        }
        if (HttpUrl.parse(baseUrl) == null) {
            throw new IllegalArgumentException(
                    "OPENAI_BASE_URL is not an http or https address; it looks like https://api.openai.com/v1");
        }
    }

    ApiKey key() {
        return new ApiKey(apiKey.strip());
    }

    HttpUrl chatCompletions() {
        return HttpUrl.get(baseUrl)
                .newBuilder()
                .addPathSegments("chat/completions")
                .build();
    }

    boolean isSimulator() {
        return apiKey.equals(SIMULATOR_KEY);
    }

    @Override
    public String toString() {
        return "OpenAiProperties[apiKey=(hidden), baseUrl=" + baseUrl + "]";
    }
}
