package dormouse.experiments.run;

import dormouse.agent.Loop;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Disk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Executes runs, each into its own folder. */
public final class RunExecutor {

    private RunExecutor() {}

    /**
     * Executes a run to its end, or until it is asked to stop. A finished run is read back, not computed again; an unfinished one goes
     * on from its last checkpoint, and ends with the same bits as if it had never stopped.
     *
     * @param settings what to run
     * @param seed any long
     * @param out where runs lie
     * @param loop how to live it
     * @param options how to execute it
     * @param listener hears how it comes on
     * @param stop asked at every aeon's end; true ends the run there, to be gone on with another time
     * @throws UserErrorException if its folder cannot be used
     * @throws dormouse.agent.RunFailedException if anything fails; what was recorded is kept, and the message says what failed
     */
    public static RunResult execute(
            Settings settings,
            long seed,
            Path out,
            Loop loop,
            RunOptions options,
            ProgressListener listener,
            BooleanSupplier stop) {
        return new RunExecution(settings, seed, out, loop, options, listener, stop, Disk.REAL).execute();
    }

    /**
     * Reads a run back if it is finished.
     *
     * @param out where runs lie
     * @return empty if it is not finished
     * @throws UserErrorException if it is, but cannot be read back
     */
    public static Optional<RunResult> finished(Settings settings, long seed, Path out) {
        RunFolder folder = RunFolder.of(out, settings.protocol().name(), settings.hash(), seed);
        return folder.isDone() ? Optional.of(RunExecution.readBack(folder)) : Optional.empty();
    }
}
