package gofast.training.examples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test where these are missing, and says what to install. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
@interface Needs {
    Tool[] value();

    /** The folders of examples whose libraries npm has to have fetched. */
    String[] libraries() default {};

    /** Looks for all of them. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> missing = AnnotationSupport.findAnnotation(context.getElement(), Needs.class).stream()
                    .flatMap(Condition::missing)
                    .toList();
            return missing.isEmpty()
                    ? ConditionEvaluationResult.enabled("All is there")
                    : ConditionEvaluationResult.disabled(
                            context.getDisplayName() + " needs " + String.join(", and ", missing));
        }

        private static Stream<String> missing(Needs needs) {
            return Stream.concat(
                    Arrays.stream(needs.value())
                            .filter(tool -> tool.find().isEmpty())
                            .map(Tool::needed),
                    Arrays.stream(needs.libraries())
                            .filter(folder -> !Files.isDirectory(Path.of(folder, "node_modules")))
                            .map(folder -> "its libraries: npm ci in ops/examples/" + folder));
        }
    }
}
