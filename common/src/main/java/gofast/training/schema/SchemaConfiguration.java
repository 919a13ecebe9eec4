package gofast.training.schema;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema, brought up to date before anything else touches the database. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {
    @Bean
    SpringLiquibase liquibase(DataSource dataSource) {
        var liquibase = new LockedLiquibase();
        liquibase.setDataSource(new UnhurriedDataSource(dataSource));
        liquibase.setChangeLog("classpath:/db/changelog/changelog.sql");
        liquibase.setUiService(UIServiceEnum.LOGGER);
        // Nothing leaves this process but what the service is for.
        liquibase.setAnalyticsEnabled(false);
        return liquibase;
    }
}
