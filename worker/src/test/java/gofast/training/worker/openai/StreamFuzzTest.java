package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Streams whose bytes were damaged in every way: each ends in a text, or in a failure that says what may help. */
class StreamFuzzTest {
    private static final int CASES = 20_000;
    private static final String STREAM = """
            : ping

            data: {"id":"x","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"finish_reason":null}],"usage":null}

            data: {"choices":[{"index":0,"delta":{"content":"{\\"weeks\\":[{\\"note\\":\\"🏃 é\\","},"finish_reason":null}],"obfuscation":"abc"}

            data: {"choices":[{"index":0,"delta":{"content":"\\"week\\":1}]}"},"finish_reason":null}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}

            data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":12,"prompt_tokens_details":{"cached_tokens":3}}}

            data: [DONE]

            """;
    private static final byte[] GOOD = STREAM.getBytes(StandardCharsets.UTF_8);
    private static final List<byte[]> GARBAGE = List.of(
            bytes("\n"),
            bytes("\r"),
            bytes("\r\n\r\n"),
            bytes("data:"),
            bytes("data: [DONE]\n\n"),
            bytes("data: {\"error\":{\"code\":\"insufficient_quota\"}}\n\n"),
            bytes("data: {\"error\":7}\n\n"),
            bytes("data: []\n\ndata: null\n\ndata: 1e999999999\n\n"),
            bytes("{\"choices\":"),
            bytes("[[[[[[[[".repeat(200)),
            bytes("\"content\":7,"),
            bytes("\"content\":{},"),
            bytes("\"refusal\":\"no\","),
            bytes("\"finish_reason\":\"length\","),
            bytes("-99999999999999999999"),
            bytes("\\uD83C"),
            bytes(" ".repeat(3_000)),
            bytes("\u0000\uFEFF"),
            new byte[] {(byte) 0xF0, (byte) 0x9F},
            new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0x80});

    private final FakeTime time = new FakeTime();
    private final JsonMapper json = new JsonMapper();
    private final OkHttpClient http = new OkHttpClient();
    private final RateGate gate = new RateGate(time, time, new CallMetrics(new SimpleMeterRegistry()));

    @Test
    void anyBytesEndInATextOrAFailure() {
        var texts = new AtomicInteger();
        IntStream.range(0, CASES).parallel().forEach(seed -> {
            try {
                read(damaged(new Random(seed)));
                texts.incrementAndGet();
            } catch (CallFailedException e) {
                assertThat(e.failure().code()).as("seed " + seed).isNotBlank();
            } catch (Exception e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
        assertThat(texts.get()).isBetween(1, CASES - 1);
    }

    private void read(byte[] stream) throws Exception {
        ModelRequest request = Models.request();
        var trace = new CallTrace(time);
        Question<String> question = Models.question(request);
        try (RateGate.Pass pass = gate.enter(Models.MINI, request)) {
            call(stream).execute(Models.MINI, request, new AnswerText(question.reader(), trace), trace, pass);
        } finally {
            trace.record(Models.MINI, request);
        }
    }

    /** A call that is answered with these bytes, and no network. */
    private ChatCall call(byte[] stream) {
        return new ChatCall(
                http.newBuilder().addInterceptor(chain -> answer(chain, stream)).build(),
                new OpenAiProperties("sk-test", "http://localhost/v1", ""),
                Client.PATIENT,
                json,
                new ErrorTable(json, new RetryAfter(time)));
    }

    private static Response answer(Interceptor.Chain chain, byte[] stream) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .header("Content-Type", "text/event-stream")
                .body(ResponseBody.create(stream, MediaType.get("text/event-stream")))
                .build();
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = GOOD;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = damagedOnce(bytes, random);
        }
        return bytes;
    }

    /** A stretch of the bytes is replaced by garbage, by nothing, by itself twice, or by everything that followed it. */
    private static byte[] damagedOnce(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(60));
        var damaged = new Buffer().write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> damaged.write(GARBAGE.get(random.nextInt(GARBAGE.size())));
            case 1 -> damaged.write(bytes, from, to - from).write(bytes, from, to - from);
            case 2 -> damaged.writeByte(random.nextInt(256));
            case 3 -> {
                return damaged.readByteArray();
            }
            default -> {}
        }
        return damaged.write(bytes, to, bytes.length - to).readByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
