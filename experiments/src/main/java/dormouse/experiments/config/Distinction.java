package dormouse.experiments.config;

import java.util.List;
import java.util.stream.Collectors;

/** What tells configurations of one protocol apart: the values of the model's keys in which they differ, such as swept ones. */
public final class Distinction {

    /** Who differ in more are told apart better by their hash. */
    private static final int MOST_KEYS = 4;

    private Distinction() {}

    /**
     * Returns a name for each configuration, such as {@code world.agents=5}; an empty one for all if they differ in no key of the model, or
     * in many.
     */
    public static List<String> of(List<Settings> configurations) {
        List<String> keys = SettingsLoader.modelKeys().stream()
                .filter(key -> configurations.stream()
                                .map(one -> value(one, key))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        boolean many = keys.size() > MOST_KEYS;
        return configurations.stream()
                .map(one -> many
                        ? ""
                        : keys.stream().map(key -> key + "=" + value(one, key)).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String value(Settings settings, String key) {
        return settings.resolved().hasPath(key)
                ? settings.resolved().getValue(key).unwrapped().toString()
                : "";
    }
}
