package gofast.training.worker.generate;

import java.util.List;

/** A way to have a plan made. */
public interface Strategy {
    /** The name it is chosen by. */
    String name();

    /** The prompts it can ask with, the newest first. */
    List<String> prompts();

    /** Makes a candidate; an interrupt closes all calls. */
    Generated generate(Task task) throws InterruptedException;
}
