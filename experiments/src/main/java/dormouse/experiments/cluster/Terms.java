package dormouse.experiments.cluster;

import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a worker's Liaison goes by.
 *
 * @param coordinator where the coordinator listens
 * @param node how this node meets it
 * @param places how many runs it computes at a time
 * @param process names this process, whatever connection it speaks through
 * @param name how users are told of this worker
 * @param version what it is
 * @param say hears sentences for the user
 */
record Terms(
        Address coordinator,
        NodeOptions node,
        int places,
        String process,
        String name,
        Version version,
        Consumer<String> say) {

    /**
     * Reads a run that the coordinator sent.
     *
     * @param out a folder for it alone
     * @throws UserErrorException if it cannot be written there, or reads otherwise here than there
     */
    static Assignment assignment(WorkerMessage.Work work, Path out) {
        Path config = out.resolve("protocol.conf");
        Settings read;
        try {
            Files.createDirectories(out);
            Files.writeString(config, work.config());
            read = SettingsLoader.load(Request.of(config.toString())).get(0);
        } catch (IOException e) {
            throw new UserErrorException("--scratch: cannot write to " + out + ": " + e.getMessage(), e);
        }
        Settings settings =
                new Settings(read.model(), read.protocol(), read.recording(), read.resolved(), work.variant());
        Assignment assignment = new Assignment(work.run(), settings, work.words(), out);
        if (!RunKey.of(settings, work.run().seed()).equals(work.run())) {
            throw new UserErrorException("the configuration of " + work.run()
                    + " reads otherwise here than at the coordinator: the two are not the same program");
        }
        try {
            Files.createDirectories(assignment.folder().path());
        } catch (IOException e) {
            throw new UserErrorException("--scratch: cannot write to " + out + ": " + e.getMessage(), e);
        }
        return assignment;
    }
}
