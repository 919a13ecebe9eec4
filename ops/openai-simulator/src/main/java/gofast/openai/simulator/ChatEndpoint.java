package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpReply;
import gofast.openai.simulator.http.HttpRequest;
import gofast.openai.simulator.http.ReplyStream;
import gofast.openai.simulator.request.ApiError;
import gofast.openai.simulator.request.ChatRequest;
import gofast.openai.simulator.request.ChatRequestReader;
import gofast.openai.simulator.request.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** POST /v1/chat/completions: read, ask the script, answer. Thread-safe. */
final class ChatEndpoint {

    private final SimulatorOptions options;
    private final Script script;
    private final Pace pace;
    private final PromptCache promptCache = new PromptCache();
    private final Map<String, RateLimits> rateLimits = new ConcurrentHashMap<>();

    ChatEndpoint(SimulatorOptions options, Script script, Pace pace) {
        this.options = options;
        this.script = script;
        this.pace = pace;
    }

    /** Answers, with these headers on every answer. */
    void handle(HttpRequest http, HttpReply reply, Map<String, String> headers)
            throws IOException, InterruptedException {
        long start = pace.nanoTime();
        ChatRequest request = ChatRequestReader.read(http.body());
        int[] tokens = PromptTokens.of(request);
        checkContext(request, tokens.length);
        Map<String, String> all = new TreeMap<>(headers);
        Admission admission = limitsOf(request).take(tokens.length + request.outputLimit());
        all.putAll(admission.headers());
        Prompt prompt =
                new Prompt(tokens.length, promptCache.cached(request.cacheKey().orElse(""), tokens));
        Call call = new Call(http.arrivedAt(), request, prompt, all, start);
        answer(call, admission.refusal().orElseGet(() -> script.next(request)), reply);
    }

    private RateLimits limitsOf(ChatRequest request) {
        return rateLimits.computeIfAbsent(request.model().id(), id -> new RateLimits(id, options, pace));
    }

    private static void checkContext(ChatRequest request, int promptTokens) {
        int most = request.model().contextTokens();
        if (promptTokens > most) {
            throw new RefusedException(ApiError.invalid(
                    "This model's maximum context length is %d tokens. However, your messages resulted in %d tokens."
                            .formatted(most, promptTokens),
                    "messages",
                    "context_length_exceeded"));
        }
    }

    private void answer(Call call, Fault fault, HttpReply reply) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Respond respond ->
                reply.send(respond.status(), call.with(respond.headers()).headers(), respond.body());
            case Fault.ExtraHeaders extra -> complete(call.with(extra.headers()), fault, reply);
            default -> complete(call, fault, reply);
        }
    }

    private void complete(Call call, Fault fault, HttpReply reply) throws IOException, InterruptedException {
        if (fault instanceof Fault.ResetConnection reset && reset.afterTokens() == 0) {
            reply.reset();
            return;
        }
        Completion completion = Completions.of(call.request(), fault);
        Usage usage = new Usage(call.prompt().size(), call.prompt().cached(), completion.tokens());
        Optional<Fault.Midway> midway = fault instanceof Fault.Midway some ? Optional.of(some) : Optional.empty();
        sleepUntilFirstToken(call, fault);
        if (call.request().stream()) {
            stream(call, fault, reply).send(completion, usage, midway);
        } else {
            new WholeReply(call, reply, pace, options.tokensPerSecond()).send(completion, usage, midway);
        }
    }

    /** Making the answer took a part of the time already. */
    private void sleepUntilFirstToken(Call call, Fault fault) throws InterruptedException {
        Duration late = fault instanceof Fault.SlowHeaders slow ? slow.delay() : Duration.ZERO;
        Duration passed = Duration.ofNanos(pace.nanoTime() - call.startNanos());
        Duration left = options.timeToFirstToken().plus(late).minus(passed);
        pace.sleep(left.isNegative() ? Duration.ZERO : left);
    }

    private ChatStream stream(Call call, Fault fault, HttpReply reply) throws IOException {
        ReplyStream out = reply.stream(200, call.headersOf("text/event-stream; charset=utf-8", pace));
        ReplyStream sent = fault instanceof Fault.Ragged ? out.ragged() : out;
        return new ChatStream(reply, sent, call.envelope(), pace, options.tokensPerSecond());
    }
}
