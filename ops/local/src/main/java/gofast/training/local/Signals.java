package gofast.training.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. A shutdown hook would not do: all hooks run at once, and the broker has one of its own
 * that takes it away from under its clients. The class is called by its name because the compiler warns of it.
 */
final class Signals {
    private Signals() {}

    /** A platform without this signal keeps doing what it does. */
    static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object run =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, calling(action));
            Object named = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, named, run);
        } catch (ReflectiveOperationException e) {
            // Ctrl-C ends the process at once then, and the next start clears up after it.
        }
    }

    private static InvocationHandler calling(Runnable action) {
        return (proxy, method, arguments) -> {
            action.run();
            return null;
        };
    }
}
