package gofast.training.worker.intake;

import gofast.training.message.GeneratePlan;
import gofast.training.message.Topology;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.run.Ran;
import gofast.training.worker.run.RunJob;
import gofast.training.worker.run.RunningJobs;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Runs the job of each message; the message is acknowledged when the job's attempt is over. A message that no job belongs to
 * becomes a dead letter.
 */
@Component
class WorkListener {
    /** By this name the listener can be stopped and started. */
    static final String ID = "work";

    private final ReadWork read;
    private final RunJob runJob;
    private final RunningJobs running;
    private final Intake intake;
    private final DeadLetters deadLetters;

    WorkListener(ReadWork read, RunJob runJob, RunningJobs running, Intake intake, DeadLetters deadLetters) {
        this.read = read;
        this.runJob = runJob;
        this.running = running;
        this.intake = intake;
        this.deadLetters = deadLetters;
    }

    @RabbitListener(id = ID, queues = Topology.WORK_QUEUE)
    void onMessage(Message message) {
        switch (read.read(message.getBody())) {
            case ReadWork.Work work -> run(work.message(), message);
            case ReadWork.Poison poison -> deadLetters.add(message, poison);
        }
    }

    private void run(GeneratePlan work, Message message) {
        if (running.isStopping()) {
            throw new ImmediateRequeueAmqpException("This worker stops");
        }
        switch (runOrGiveBack(work)) {
            case Ran.Done done -> intake.worked();
            case Ran.Waits waits -> intake.pause(waits.waitingFor(), waits.delay());
            case Ran.Unknown unknown -> deadLetters.add(message, ReadWork.Poison.unknownJob(work.jobId()));
        }
    }

    /** Where the database went away while this worker stops, somebody else may find it again. */
    private Ran runOrGiveBack(GeneratePlan work) {
        try {
            return runJob.run(work.jobId());
        } catch (RuntimeException e) {
            if (Patience.isPassing(e)) {
                throw new ImmediateRequeueAmqpException("The database is away", e);
            }
            throw e;
        }
    }
}
