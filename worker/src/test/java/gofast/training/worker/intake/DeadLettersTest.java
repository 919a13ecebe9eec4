package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.message.Topology;
import gofast.training.testing.FreePort;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.run.Worker;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

class DeadLettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODY = "{\"version\":1,\"jobId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}";

    private final TestBroker broker = wiped();
    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();
    private final RunningWorker worker = RunningWorker.start(database, model);
    private final DeadLetterQueue queue = new DeadLetterQueue(worker.bean(ConnectionFactory.class));
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void connect() throws Exception {
        connection = broker.connectionFactory().newConnection();
        channel = connection.createChannel();
        channel.confirmSelect();
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        worker.close();
        model.close();
        database.close();
    }

    private static TestBroker wiped() {
        TestBroker.shared().wipe();
        return TestBroker.shared();
    }

    @Test
    void keepsEveryPoisonMessageOnceWithItsReason() throws Exception {
        byte[] tenMegabytes = new byte[10_485_760];
        Arrays.fill(tenMegabytes, (byte) 'x');
        publish("hello".getBytes(StandardCharsets.UTF_8));
        publish("{\"version\":9,\"jobId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}".getBytes(StandardCharsets.UTF_8));
        publish(NOBODY.getBytes(StandardCharsets.UTF_8));
        publish(tenMegabytes);
        goesOn();

        await().atMost(PATIENCE).until(() -> channel.messageCount(Topology.DEAD_QUEUE) == 4);
        Map<String, byte[]> letters = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            GetResponse letter = channel.basicGet(Topology.DEAD_QUEUE, true);
            Map<String, Object> headers = letter.getProps().getHeaders();
            assertThat(headers).containsKeys(DeadLetters.DETAIL, DeadLetters.TIME, DeadLetters.WORKER);
            letters.put(Objects.toString(headers.get(DeadLetters.REASON)), letter.getBody());
        }
        assertThat(letters).containsOnlyKeys("unreadable", "wrong-version", "unknown-job", "too-large");
        assertThat(letters.get("too-large")).isEqualTo(tenMegabytes);
        assertThat(channel.messageCount(Topology.WORK_QUEUE)).isZero();
    }

    @Test
    void sendsBackWhatTheBrokerCannotTake() {
        var nowhere = new CachingConnectionFactory("127.0.0.1", FreePort.choose());
        var letters = new DeadLetters(
                nowhere, worker.bean(Worker.class), Clock.systemUTC(), worker.bean(MeterRegistry.class));

        assertThatExceptionOfType(ImmediateRequeueAmqpException.class)
                .isThrownBy(() -> letters.add(
                        new Message("hello".getBytes(StandardCharsets.UTF_8)),
                        new ReadWork.Poison("unreadable", "It is not JSON")));
    }

    @Test
    void listsAndReplaysThem() throws Exception {
        publish(NOBODY.getBytes(StandardCharsets.UTF_8));
        publish("hello".getBytes(StandardCharsets.UTF_8));
        // Letters that are being looked at come back a moment later.
        DeadLetter nobody = await().atMost(PATIENCE).until(queue::list, all -> all.size() == 2).stream()
                .filter(letter -> letter.reason().equals("unknown-job"))
                .findFirst()
                .orElseThrow();
        assertThat(nobody.text()).isEqualTo(NOBODY);
        assertThat(nobody.detail()).contains("There is no job 01890a5d-ac96-774b-bcce-b302099a8057");

        await().atMost(PATIENCE).until(() -> queue.replay(letter -> letter.id().equals(nobody.id())) == 1);
        // It is as dead as before, under a new id.
        assertThat(await().atMost(PATIENCE).until(queue::list, all -> all.size() == 2))
                .extracting(DeadLetter::id)
                .doesNotContain(nobody.id());

        await().atMost(PATIENCE)
                .until(() -> queue.drop(letter -> letter.reason().equals("unreadable")) == 1);
        assertThat(await().atMost(PATIENCE).until(queue::list, all -> all.size() == 1))
                .extracting(DeadLetter::reason)
                .containsExactly("unknown-job");
    }

    /** A job behind the poison is run as if there were none. */
    private void goesOn() {
        var drafts = new Drafts(database, worker.bean(JobStore.class));
        model.streams(PlanText.ofMarathon(4).toString());
        Job job = drafts.submit(4);
        await().atMost(PATIENCE).until(() -> drafts.reload(job).state().isFinal());
    }

    private void publish(byte[] body) throws Exception {
        channel.basicPublish(Topology.WORK_EXCHANGE, Topology.WORK_QUEUE, null, body);
        channel.waitForConfirmsOrDie(30_000);
    }
}
