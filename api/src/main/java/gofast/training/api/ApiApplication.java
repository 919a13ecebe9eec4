package gofast.training.api;

import gofast.training.job.JobConfiguration;
import gofast.training.outbox.OutboxConfiguration;
import gofast.training.schema.SchemaConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The api, as a program of its own or as a part of one. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({SchemaConfiguration.class, JobConfiguration.class, OutboxConfiguration.class})
public class ApiApplication {
    public static void main(String[] args) {
        application().run(args);
    }

    /** Ready to run; whoever embeds the api adds properties. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ApiApplication.class).properties("spring.config.name=api");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
