package dormouse.experiments.cli;

import dormouse.experiments.config.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which model is run, and for how long. */
final class ModelOptions {
    @Option(names = "--quick", description = "Take the protocol's quick lengths: minutes instead of hours.")
    private boolean quick;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = Request.DEFAULT_PRESET,
            description = "The model to begin with: a built-in preset, or a .conf file. Default: ${DEFAULT-VALUE}.")
    private String preset;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A .conf file that changes values of the preset; may be given several times.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value, such as brain.sleep.current=0.03; may be given several times.")
    private List<String> assignments = new ArrayList<>();

    boolean quick() {
        return quick;
    }

    /** Returns the request for a protocol with these options. */
    Request request(String protocol) {
        return new Request(protocol, quick, preset, files, assignments);
    }
}
