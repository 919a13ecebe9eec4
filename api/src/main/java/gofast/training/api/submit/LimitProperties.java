package gofast.training.api.submit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many jobs of one athlete there may be that have not ended, and how many may begin within 24 hours. */
@ConfigurationProperties("gofast.limits")
record LimitProperties(
        @DefaultValue("3") int jobsAtOnce,
        @DefaultValue("20") int jobsADay) {
    LimitProperties {
        check("jobs-at-once", jobsAtOnce);
        check("jobs-a-day", jobsADay);
    }

    private static void check(String name, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("gofast.limits." + name + " is at least 1");
        }
    }
}
