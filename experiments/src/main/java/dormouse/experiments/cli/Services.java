package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.actors.ActorLoop;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What commands need of the machine they run on; tests bring their own.
 *
 * @param loops makes a loop; one that is AutoCloseable is closed after use
 * @param onInterrupt runs an action whenever Ctrl-C is pressed
 * @param halt ends the program at once
 * @param progress makes what shows progress
 * @param clock what time it is
 */
record Services(
        LoopFactory loops,
        Consumer<Runnable> onInterrupt,
        Runnable halt,
        ProgressFactory progress,
        InstantSource clock) {

    private static final int MOST_LANES = 1024;

    /** Makes a loop, uses it, and closes it if it needs that. */
    <T> T withLoop(LoopKind kind, int lanes, Function<Loop, T> use) {
        try (OpenLoop open = new OpenLoop(loops.open(kind, lanes))) {
            return use.apply(open.loop());
        }
    }

    /** Returns the real machine's. */
    static Services real() {
        return new Services(
                Services::loop,
                Signals::onInterrupt,
                () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED),
                Services::progress,
                InstantSource.system());
    }

    private static Loop loop(LoopKind kind, int lanes) {
        return kind == LoopKind.PURE ? PureLoop.withHelp() : new ActorLoop(Math.min(lanes, MOST_LANES));
    }

    private static Progress progress(PrintWriter err, String name, int runs, int finished, long aeons) {
        if (!Terminal.onStderr()) {
            return new LineProgress(err, InstantSource.system(), name, aeons);
        }
        return runs == 1
                ? new BarProgress(System.err, Terminal.columns(), name, aeons)
                : new TableProgress(
                        System.err, InstantSource.system(), Terminal.columns(), name, runs, finished, aeons);
    }

    /** Makes loops. */
    interface LoopFactory {

        /** Makes a loop that can live so many runs at a time. */
        Loop open(LoopKind kind, int lanes);
    }

    /** Makes what shows progress. */
    interface ProgressFactory {

        /**
         * Begins to show the progress of some runs together.
         *
         * @param runs how many there are
         * @param finished how many of them were made before
         * @param aeons how many aeons the others have to live at most
         */
        Progress begin(PrintWriter err, String name, int runs, int finished, long aeons);
    }

    /** A loop in use. */
    private record OpenLoop(Loop loop) implements AutoCloseable {
        @Override
        public void close() {
            if (loop instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException("the loop cannot be closed", e);
                }
            }
        }
    }
}
