package dormouse.experiments.config;

import com.typesafe.config.Config;
import java.util.List;

/** The built-in presets: whole models, as published. */
public final class Presets {

    private static final String FOLDER = "presets";
    private static final List<String> NAMES = List.of(Request.DEFAULT_PRESET);

    private Presets() {}

    /** Returns the names of the built-in presets. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a preset's text.
     *
     * @param nameOrPath a built-in preset's name, or the path of a preset's file
     * @throws ConfigurationException when there is none
     */
    public static String source(String nameOrPath) {
        return Sources.text(FOLDER, NAMES, nameOrPath);
    }

    static Config parse(String nameOrPath) {
        return Sources.named(FOLDER, NAMES, nameOrPath);
    }
}
