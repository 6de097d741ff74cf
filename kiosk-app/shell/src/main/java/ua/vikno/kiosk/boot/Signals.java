package ua.vikno.kiosk.boot;

import java.lang.reflect.Proxy;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/**
 * Signals of the operating system. The JDK (25) has them in the module jdk.unsupported only, whose use is a compiler warning:
 * hence by name. Without that module a signal ends the JVM by its shutdown hooks.
 */
final class Signals {
    private Signals() {}

    /** @param then called on a thread of the JVM's; must return at once */
    static void on(String name, Runnable then, EventLog log) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        then.run();
                        return null;
                    });
            Object ofThatName = signal.getConstructor(String.class).newInstance(name);
            var _ = signal.getMethod("handle", signal, handler).invoke(null, ofThatName, handling);
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.note(LogEvent.SIGNALS_UNHANDLED, e);
        }
    }
}
