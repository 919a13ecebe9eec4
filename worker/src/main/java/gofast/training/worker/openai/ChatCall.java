package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import gofast.training.worker.openai.Completion.Usage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call over HTTP, from request to the end of its answer. The answer is asked for as a stream; a server that sends it
 * whole is understood too. Every way it can go wrong is a CallFailedException.
 */
final class ChatCall {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private final OkHttpClient http;
    private final OpenAiProperties api;
    private final TimeoutProperties timeouts;
    private final JsonMapper json;
    private final ErrorTable errors;

    ChatCall(OkHttpClient http, OpenAiProperties api, TimeoutProperties timeouts, JsonMapper json, ErrorTable errors) {
        this.http = http;
        this.api = api;
        this.timeouts = timeouts;
        this.json = json;
        this.errors = errors;
    }

    /** Sends the request to the model and passes its answer's text on; returns the tokens it took, if told. */
    Optional<Usage> execute(Model model, ModelRequest request, AnswerText text) throws CallFailedException {
        Call call = http.newCall(httpRequest(model, request));
        call.timeout().timeout(timeouts.callOf(request.maxOutputTokens()).toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                String body = response.peekBody(100_000).string();
                throw errors.ofResponse(model.name(), response.code(), response.headers(), body);
            }
            return isStream(response) ? readStream(model, response, text) : readWhole(model, response, text);
        } catch (IOException e) {
            throw new CallFailedException(
                    Remedy.RETRY, Failures.unavailable(e.getClass().getSimpleName()));
        } catch (JacksonException e) {
            throw new CallFailedException(Remedy.RETRY, Failures.unavailable("not JSON"));
        }
    }

    private Request httpRequest(Model model, ModelRequest request) {
        return new Request.Builder()
                .url(api.chatCompletions())
                .header("Authorization", api.key().authorization())
                // The job, for the provider's log: the body's metadata is refused unless the provider may keep the
                // prompt.
                .header("X-Client-Request-Id", request.jobId().toString())
                .post(RequestBody.create(new ChatBody(json).of(model, request), JSON))
                .build();
    }

    private static boolean isStream(Response response) {
        String type = response.header("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }

    private Optional<Usage> readWhole(Model model, Response response, AnswerText text)
            throws IOException, CallFailedException {
        Completion answer = Completion.ofAnswer(
                withoutError(model, response, json.readTree(response.body().string())));
        text.accept(answer);
        return answer.usage();
    }

    private Optional<Usage> readStream(Model model, Response response, AnswerText text)
            throws IOException, CallFailedException {
        BufferedSource source = response.body().source();
        source.timeout().timeout(timeouts.betweenBytes().toMillis(), TimeUnit.MILLISECONDS);
        Optional<Usage> usage = Optional.empty();
        for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
            if (!line.startsWith(DATA)) {
                continue;
            }
            String data = line.substring(DATA.length()).strip();
            if (data.equals(DONE)) {
                return usage;
            }
            Completion chunk = Completion.ofChunk(withoutError(model, response, json.readTree(data)));
            text.accept(chunk);
            usage = chunk.usage();
        }
        throw new CallFailedException(Remedy.RETRY, Failures.unavailable("stream cut"));
    }

    /** An error may come after a status of 200. */
    private JsonNode withoutError(Model model, Response response, JsonNode answer) throws CallFailedException {
        if (answer.hasNonNull("error")) {
            throw errors.afterOk(model.name(), answer.path("error"), response.headers());
        }
        return answer;
    }
}
