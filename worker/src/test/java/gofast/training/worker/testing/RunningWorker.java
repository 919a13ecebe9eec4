package gofast.training.worker.testing;

import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.WorkerApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The real worker application, in this JVM, on a database, the shared broker and a scripted model. */
public final class RunningWorker implements AutoCloseable {
    private static final Map<String, Object> WHOLE_PLAN_ALONE =
            Map.of("gofast.generation.strategy", "whole-plan", "gofast.generation.template-fallback", false);

    private final ConfigurableApplicationContext context;

    private RunningWorker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Takes messages from the broker; plans are made by strategy {@code whole-plan}, and by nothing else. */
    public static RunningWorker start(TestDatabase database, ScriptedModel model) {
        return start(database, model.baseUrl(), WHOLE_PLAN_ALONE);
    }

    /** Takes messages from such a broker, which the test may stop. */
    public static RunningWorker start(TestDatabase database, TestBroker broker, ScriptedModel model) {
        Map<String, Object> properties = new HashMap<>(WHOLE_PLAN_ALONE);
        properties.putAll(broker.properties());
        return start(database, model.baseUrl(), properties);
    }

    /** Takes no messages: jobs are run by calling it. Plans are made by strategy {@code whole-plan}, and by nothing else. */
    public static RunningWorker withoutIntake(TestDatabase database, ScriptedModel model) {
        return withoutIntake(database, model.baseUrl(), WHOLE_PLAN_ALONE);
    }

    /** Takes no messages: jobs are run by calling it. */
    public static RunningWorker withoutIntake(TestDatabase database, String modelUrl, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.rabbitmq.listener.simple.auto-startup", false);
        return start(database, modelUrl, properties);
    }

    /** A worker without a key, which refuses to start. */
    public static RunningWorker withoutKey(TestDatabase database, ScriptedModel model) {
        return start(database, model.baseUrl(), Map.of("openai.api-key", ""));
    }

    private static RunningWorker start(TestDatabase database, String modelUrl, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(TestBroker.shared().properties());
        properties.put("openai.api-key", "sk-test");
        properties.put("openai.base-url", modelUrl);
        properties.put("server.port", 0);
        properties.putAll(more);
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new RunningWorker(WorkerApplication.application().run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
