package gofast.training.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where the shared broker is not RabbitMQ; the value says what the test needs of it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealRabbitMq.Condition.class)
public @interface RealRabbitMq {
    String value();

    /** Whether the test has one to itself, which needs an installed rabbitmq-server. */
    boolean own() default false;

    /** Asks the shared broker. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            TestBroker broker = TestBroker.shared();
            return broker.isRabbitMq() && (!needsOwn(context) || PrivateServer.isPossible())
                    ? ConditionEvaluationResult.enabled(broker.describe())
                    : ConditionEvaluationResult.disabled("%s needs %s, which only RabbitMQ has. %s"
                            .formatted(context.getDisplayName(), needed(context), broker.describe()));
        }

        private static boolean needsOwn(ExtensionContext context) {
            return context.getElement()
                    .map(element -> element.getAnnotation(RealRabbitMq.class))
                    .filter(RealRabbitMq::own)
                    .isPresent();
        }

        private static String needed(ExtensionContext context) {
            return context.getElement()
                    .map(element -> element.getAnnotation(RealRabbitMq.class))
                    .map(RealRabbitMq::value)
                    .orElse("something");
        }
    }
}
