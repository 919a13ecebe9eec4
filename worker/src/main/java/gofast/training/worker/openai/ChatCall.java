package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
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
    private static final String DONE = "[DONE]";

    /** Far longer than the longest answer. */
    private static final long MOST_BYTES = 8_000_000;

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

    /** Sends the request to the model and passes its answer's text on; an interrupt closes the connection. */
    void execute(Model model, ModelRequest request, AnswerText text, CallTrace trace, RateGate.Pass pass)
            throws CallFailedException, InterruptedException {
        Call call = http.newCall(httpRequest(model, request));
        call.timeout().timeout(timeouts.callOf(request.maxOutputTokens()).toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            pass.answered(response.headers());
            trace.requestId(Optional.ofNullable(response.header("x-request-id")));
            if (!response.isSuccessful()) {
                String body = response.peekBody(100_000).string();
                throw errors.ofResponse(model.name(), response.code(), response.headers(), body);
            }
            trace.taken();
            read(model, response, text);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** An interrupt shows as a broken connection, a deadline as an interrupted one. */
    private static CallFailedException broken(IOException cause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The call was cancelled");
        }
        String why = cause instanceof InterruptedIOException ? "timeout" : "connection broken";
        return new CallFailedException(Remedy.RETRY, Failures.unavailable(why));
    }

    private void read(Model model, Response response, AnswerText text) throws IOException, CallFailedException {
        if (isStream(response.body())) {
            readStream(model, response, text);
        } else {
            readWhole(model, response, text);
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

    /** Where the type of the content says neither, its first byte does. */
    private static boolean isStream(ResponseBody body) throws IOException {
        MediaType type = body.contentType();
        return switch (type == null ? "" : type.subtype()) {
            case "event-stream" -> true;
            case "json" -> false;
            default -> !body.source().exhausted() && body.source().getBuffer().getByte(0) != '{';
        };
    }

    private void readWhole(Model model, Response response, AnswerText text) throws IOException, CallFailedException {
        text.accept(Completion.ofAnswer(
                answer(model, response, response.peekBody(MOST_BYTES).string())));
        text.end();
    }

    private void readStream(Model model, Response response, AnswerText text) throws IOException, CallFailedException {
        BufferedSource source = response.body().source();
        var events = new EventStream(source, MOST_BYTES);
        // The deadline of the first byte holds until here: a server may send its headers long before.
        Optional<String> data = events.next();
        source.timeout().timeout(timeouts.betweenBytes().toMillis(), TimeUnit.MILLISECONDS);
        for (; data.isPresent() && !data.get().equals(DONE); data = events.next()) {
            text.accept(Completion.ofChunk(answer(model, response, data.get())));
        }
        text.end();
        if (data.isEmpty()) {
            throw new CallFailedException(Remedy.RETRY, Failures.unavailable("stream cut"));
        }
    }

    /** Reads a whole answer or a chunk of one; an error may come after a status of 200. */
    private JsonNode answer(Model model, Response response, String text) throws CallFailedException {
        JsonNode answer = json(text);
        if (answer.hasNonNull("error")) {
            throw errors.afterOk(model.name(), answer.path("error"), response.headers());
        }
        return answer;
    }

    private JsonNode json(String text) throws CallFailedException {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new CallFailedException(Remedy.ASK_ANEW, Failures.unavailable("not JSON"));
        }
    }
}
