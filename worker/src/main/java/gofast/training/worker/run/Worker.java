package gofast.training.worker.run;

import gofast.training.job.Ids;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process, as the database and its operators know it: an id of its own at every start, and where to look for it. */
@Component
public class Worker {
    private final UUID id = Ids.next();
    private final String name = Objects.requireNonNullElse(System.getenv("HOSTNAME"), "localhost") + "/"
            + ProcessHandle.current().pid();

    public UUID id() {
        return id;
    }

    /** "host/process id". */
    public String name() {
        return name;
    }
}
