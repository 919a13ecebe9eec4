package gofast.training.api.testing;

import gofast.training.testing.TestBroker;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one api that they share; it ends after the last of them. */
public final class SharedApi implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningApi.class;
    }

    @Override
    public RunningApi resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        RunningApi.class, type -> RunningApi.start(TestBroker.shared(), Map.of()), RunningApi.class);
    }
}
