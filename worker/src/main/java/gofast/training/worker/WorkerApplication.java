package gofast.training.worker;

import gofast.training.job.JobConfiguration;
import gofast.training.outbox.OutboxConfiguration;
import gofast.training.schema.SchemaConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The worker process; start it as often as there is work. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({SchemaConfiguration.class, JobConfiguration.class, OutboxConfiguration.class})
public class WorkerApplication {
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, ready to run with further properties. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WorkerApplication.class).properties("spring.config.name=worker");
    }
}
