package gofast.training.worker;

import gofast.training.job.JobConfiguration;
import gofast.training.outbox.OutboxConfiguration;
import gofast.training.schema.SchemaConfiguration;
import gofast.training.worker.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The worker process; start it as often as there is work. With a command's name as first argument it is that command. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({SchemaConfiguration.class, JobConfiguration.class, OutboxConfiguration.class})
public class WorkerApplication {
    public static void main(String[] arguments) {
        if (Commands.areIn(arguments)) {
            System.exit(Commands.run(arguments));
        }
        application().run(arguments);
    }

    /** The application, ready to run with further properties. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WorkerApplication.class).properties("spring.config.name=worker");
    }
}
