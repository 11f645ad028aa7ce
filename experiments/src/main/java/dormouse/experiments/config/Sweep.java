package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dormouse.agent.protocol.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of the model and the values that it takes in turn.
 *
 * @param key its path, such as {@code brain.stdp.amplitude}
 * @param values as they are written
 */
public record Sweep(String key, List<String> values) {

    public Sweep {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code key=a,b,c}.
     *
     * @throws ConfigurationException with a sentence, if it is none, or its key is no key of the model
     */
    public static Sweep parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(equals + 1).isBlank()) {
            throw new ConfigurationException(
                    "--sweep " + text + ": must be key=value,value, such as brain.stdp.amplitude=0.2,0.4");
        }
        String key = text.substring(0, equals).strip();
        if (!SettingsLoader.modelKeys().contains(key)) {
            throw new ConfigurationException("--sweep " + text + ": " + key + " is no key of the model"
                    + (key.startsWith("recording.") ? ", but of what is recorded, and changes no result" : "")
                    + Suggestion.near(key, SettingsLoader.modelKeys())
                            .or(() -> Suggestion.sameLastKey(key, SettingsLoader.modelKeys()))
                            .map(meant -> ", did you mean " + meant + "?")
                            .orElse(""));
        }
        List<String> values = new ArrayList<>();
        try {
            Config parsed = ConfigFactory.parseString("values=[" + text.substring(equals + 1) + "]");
            parsed.getList("values").forEach(value -> values.add(value.render()));
        } catch (ConfigException e) {
            throw new ConfigurationException("--sweep " + text + ": its values cannot be read as a list");
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new ConfigurationException("--sweep " + text + ": a value stands there twice");
        }
        return new Sweep(key, values);
    }

    /** Returns every combination of the values of some sweeps, as {@code key=value}; one empty list if there are none. */
    public static List<List<String>> combinations(List<Sweep> sweeps) {
        List<List<String>> combinations = List.of(List.of());
        for (Sweep sweep : sweeps) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : combinations) {
                for (String value : sweep.values()) {
                    List<String> more = new ArrayList<>(combination);
                    more.add(sweep.key() + "=" + value);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /**
     * Returns why the model would never read the key, so that sweeping it were in vain; empty if it does.
     *
     * @param settings a configuration of the sweep
     */
    public Optional<String> unread(Settings settings) {
        boolean sleeps = settings.protocol().stages().stream()
                .anyMatch(stage -> stage.course() instanceof Course.SleepInterleave);
        boolean strong = settings.model().agent().reward().strongPunishment();
        String why = null;
        if (!sleeps && (key.startsWith("brain.sleep.") || key.equals("agent.reward.asleep"))) {
            why = settings.protocol().name() + " has no stage with sleep";
        } else if (!strong && key.equals("agent.reward.strongly-punished")) {
            why = "agent.reward.strong-punishment is off";
        } else if (strong && key.equals("agent.reward.punished")) {
            why = "agent.reward.strong-punishment is on";
        }
        return Optional.ofNullable(why)
                .map(reason -> "--sweep " + key + ": the model never reads it, since " + reason
                        + "; all its values would give the same runs");
    }
}
