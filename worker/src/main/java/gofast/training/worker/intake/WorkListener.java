package gofast.training.worker.intake;

import gofast.training.message.GeneratePlan;
import gofast.training.message.Topology;
import gofast.training.worker.run.RunJob;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs the job of each message; the message is acknowledged when the job's attempt is over. */
@Component
class WorkListener {
    private static final Logger LOG = LoggerFactory.getLogger(WorkListener.class);

    private final JsonMapper json;
    private final RunJob runJob;
    private final DatabasePatience patience;

    WorkListener(JsonMapper json, RunJob runJob, DatabasePatience patience) {
        this.json = json;
        this.runJob = runJob;
        this.patience = patience;
    }

    @RabbitListener(queues = Topology.WORK_QUEUE)
    void onMessage(Message message) {
        read(message).ifPresent(this::run);
    }

    private void run(GeneratePlan work) {
        try {
            patience.run(() -> runJob.run(work.jobId()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImmediateRequeueAmqpException("This worker stops before the job was run", e);
        }
    }

    private Optional<GeneratePlan> read(Message message) {
        try {
            Optional<GeneratePlan> work = Optional.ofNullable(json.readValue(message.getBody(), GeneratePlan.class))
                    .filter(read -> read.version() == GeneratePlan.VERSION);
            if (work.isEmpty()) {
                LOG.warn("A message is dropped: this worker reads version {}", GeneratePlan.VERSION);
            }
            return work;
        } catch (JacksonException e) {
            LOG.warn("A message of {} bytes is dropped: it is no job to run", message.getBody().length);
            return Optional.empty();
        }
    }
}
