package dormouse.experiments.cli;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.Host;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the program this is. */
final class Version implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    @Override
    public String[] getVersion() {
        return lines();
    }

    static String[] lines() {
        return new String[] {
            program(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")",
            System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }

    private static String program() {
        Manifest.Program program = Host.program();
        return "Dormouse " + (program.version().equals(UNKNOWN) ? "of unknown version" : program.version())
                + (program.commit().equals(UNKNOWN) ? "" : ", commit " + program.commit());
    }
}
