package gofast.training.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/**
 * Keeps output readable: nothing from the servers under the tests, and of everything else only warnings and errors. The
 * levels hold before Spring Boot takes over the logs, which start at DEBUG, and afterwards, since it reads them from
 * system properties; a level that is set there already stays.
 */
final class QuietLogs {
    /** Liquibase logs past SLF4J until a Spring Boot application joins the two; held, lest the level be forgotten. */
    private static final java.util.logging.Logger LIQUIBASE = java.util.logging.Logger.getLogger("liquibase");

    private QuietLogs() {}

    static void ofTests() {
        LIQUIBASE.setLevel(java.util.logging.Level.WARNING);
        set("root", Level.WARN);
        // It explains at length that there is no Docker, which is one of the expected cases.
        set("org.testcontainers", Level.OFF);
    }

    static void ofEmbeddedBroker() {
        set("qpid", Level.ERROR);
        set("org.apache.qpid", Level.ERROR);
    }

    private static void set(String logger, Level level) {
        String property = "logging.level." + logger;
        if (System.getProperty(property) == null && LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            System.setProperty(property, level.toString());
            logs.getLogger(logger.equals("root") ? Logger.ROOT_LOGGER_NAME : logger)
                    .setLevel(level);
        }
    }
}
