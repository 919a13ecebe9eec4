package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.AtOnce;
import gofast.training.worker.generate.WeekParser;
import gofast.training.worker.openai.ModelAnswer.Answered;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ManyStreamsTest {
    private static final int STREAMS = 1_000;

    /** Thread, connection, buffers and parser of a call, and the server's end of it, which is in the same process. */
    private static final long MOST_BYTES_A_STREAM = 150_000;

    private static final String FIRST_WEEK =
            RawServer.PIECE.replace("{}", "{\\\"weeks\\\":[{\\\"week\\\":1,\\\"miles\\\":[4,0,4,3,0,3,7]},");
    private static final String SECOND_WEEK = RawServer.PIECE.replace("{}", "{\\\"week\\\":2}]}");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsAThousandStreamsAtOnceInAHundredKilobytesEach() throws Exception {
        var used = new AtomicLong();
        var everybodyStreams = new CyclicBarrier(STREAMS, () -> used.set(usedBytes()));
        try (var server = new RawServer(
                exchange -> exchange.send(RawServer.STREAM + FIRST_WEEK + SECOND_WEEK + RawServer.DONE))) {
            var client = new Client(server.baseUrl());
            long before = usedBytes();
            List<ModelAnswer<Integer>> answers = AtOnce.call(
                    STREAMS,
                    () -> client.ask(MINI, () -> new Question<>(longRequest(), new CountingReader(everybodyStreams))));

            assertThat(answers).hasSize(STREAMS).containsOnly(new Answered<>(2));
            assertThat(server.requests()).isEqualTo(STREAMS);
            assertThat(client.records).hasSize(STREAMS);
            assertThat((used.get() - before) / STREAMS).isLessThan(MOST_BYTES_A_STREAM);
        }
    }

    /** As long as the question for four weeks. */
    private static ModelRequest longRequest() {
        var prompt = new Prompt("plan-7", "r".repeat(4_000), "q".repeat(6_000));
        return new ModelRequest(prompt, new AnswerFormat.AnyObject(), 1_250, UUID.randomUUID(), UUID.randomUUID());
    }

    /** Bytes of the heap that are in use. */
    private static long usedBytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Counts weeks, and waits in the middle of the first until everybody is there. */
    private static final class CountingReader implements AnswerReader<Integer> {
        private final List<Object> weeks = new ArrayList<>();
        private final WeekParser parser = new WeekParser(JSON, weeks::add);
        private final CyclicBarrier barrier;
        private boolean isWaiting = true;

        CountingReader(CyclicBarrier barrier) {
            this.barrier = barrier;
        }

        @Override
        public void accept(String piece) {
            parser.accept(piece);
            if (isWaiting) {
                isWaiting = false;
                await();
            }
        }

        private void await() {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException("Not everybody came", e);
            }
        }

        @Override
        public Integer finish() {
            return weeks.size();
        }
    }
}
