package dormouse.experiments.run;

import java.util.List;

/**
 * How a run is to be executed.
 *
 * @param commandLine how it was asked for, for the manifest
 * @param force whether to start anew, and delete what was recorded before
 * @param share whether to begin with what another run, of the same model, seed and first stages, has lived already
 */
public record RunOptions(List<String> commandLine, boolean force, boolean share) {

    public RunOptions {
        commandLine = List.copyOf(commandLine);
    }

    /** Returns the usual: nothing is deleted, and what was lived is shared. */
    public static RunOptions usual(List<String> commandLine) {
        return new RunOptions(commandLine, false, true);
    }
}
