package dormouse.experiments.config;

import com.typesafe.config.Config;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in protocols: those of Golden et al. (2022) in the order of the foraging experiments, before them their baseline; last one for engines. */
public final class Protocols {

    private static final String FOLDER = "protocols";
    private static final List<String> NAMES = List.of(
            "untrained",
            "train-task-1",
            "train-task-2",
            "sequential",
            "interleaved-training",
            "interleaved-sleep",
            "interleaved-uniform-sleep",
            "new-task-with-sleep",
            "new-task-interleaved",
            "alternating-5x-sleep",
            "alternating-5x-interleaved",
            "freeze-strongest",
            "hidden-size",
            "until-proficient",
            "every-stage");

    private Protocols() {}

    /** Returns the names of the built-in protocols. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the names of the built-in protocols, in order, each with the question that it asks. */
    public static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        for (String name : NAMES) {
            questions.put(name, parse(name).getString("protocol.question"));
        }
        return questions;
    }

    /**
     * Returns a protocol file's text.
     *
     * @param nameOrPath a built-in protocol's name, or the path of a protocol file
     * @throws ConfigurationException when there is none
     */
    public static String source(String nameOrPath) {
        return Sources.text(FOLDER, NAMES, nameOrPath);
    }

    static Config parse(String nameOrPath) {
        Config file = Sources.named(FOLDER, NAMES, nameOrPath);
        if (!file.root().containsKey("protocol")) {
            throw new ConfigurationException(
                    nameOrPath + ": protocol is missing, but must be a section { name, question, stages }");
        }
        return file;
    }
}
