package dormouse.experiments.run;

import dormouse.experiments.recording.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** What the program and its machine say of themselves. */
public final class Host {

    private static final String UNKNOWN = "unknown";
    /** Written by the build. */
    private static final String BUILD = "/dormouse/build.properties";

    private static final String VERSION = "git.build.version";
    private static final String COMMIT = "git.commit.id.abbrev";
    private static final String DIRTY = "git.dirty";
    /** Follows the commit where its files had been changed. */
    private static final String CHANGED = "-changed";

    private Host() {}

    /** Returns what this program is; {@code unknown} for what it cannot tell. */
    public static Manifest.Program program() {
        Properties build = new Properties();
        try (InputStream in = Host.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            // a program that cannot read about itself can still run
            build.clear();
        }
        String packaged = Objects.requireNonNullElse(Host.class.getPackage().getImplementationVersion(), UNKNOWN);
        return new Manifest.Program(
                build.getProperty(VERSION, packaged),
                commit(build),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                Code.name().orElse(null));
    }

    private static String commit(Properties build) {
        String commit = build.getProperty(COMMIT, "");
        if (commit.isBlank()) {
            return UNKNOWN;
        }
        return Boolean.parseBoolean(build.getProperty(DIRTY)) ? commit + CHANGED : commit;
    }

    static Manifest.Machine machine() {
        String name = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", UNKNOWN));
        return new Manifest.Machine(
                name,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
