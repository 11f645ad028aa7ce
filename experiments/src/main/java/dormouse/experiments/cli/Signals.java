package dormouse.experiments.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Catches the signals that ask a program to end. The JDK's module jdk.unsupported is reached by reflection, since javac warns of its
 * every use. A shutdown hook would not do: while it waits for a run to stop, a second Ctrl-C goes unheard.
 */
final class Signals {

    private Signals() {}

    /** Runs an action whenever Ctrl-C is pressed; where that is impossible (java -Xrs), Ctrl-C goes on to end the program at once. */
    static void onInterrupt(Runnable action) {
        handle("INT", action);
    }

    /** Returns whether the signal will now run the action. */
    static boolean handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle run = MethodHandles.lookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(action);
            Object adapter =
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, signal));
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), adapter);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
