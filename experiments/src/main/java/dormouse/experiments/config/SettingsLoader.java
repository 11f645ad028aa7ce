package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Protocol;
import dormouse.brain.parameters.BrainParameters;
import dormouse.world.WorldParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads what a user asked for: layers of HOCON in, validated records out. */
public final class SettingsLoader {

    private static final List<String> ROOT_KEYS =
            List.of("world", "brain", "agent", "recording", "tasks", "protocol", "variants");
    private static final ConfigResolveOptions NO_ENVIRONMENT =
            ConfigResolveOptions.defaults().setUseSystemEnvironment(false);

    private final Request request;
    /** The paths of all known values, for suggestions. */
    private final List<String> vocabulary;

    private final Config defaults;

    private SettingsLoader(Request request, Config defaults) {
        this.request = request;
        this.defaults = defaults;
        this.vocabulary = paths(defaults);
    }

    /**
     * Loads a request.
     *
     * @return one settings, or one for each variant of the protocol, in its order. When a file or a value of the request sets the very
     *     key that the variants differ in, that wins and there is one, without a variant's name
     * @throws ConfigurationException when anything in it is unknown, malformed or impossible; the message says what and where
     */
    public static List<Settings> load(Request request) {
        try {
            return new SettingsLoader(request, Sources.defaults()).load();
        } catch (ConfigException e) {
            throw ConfigurationException.of(e);
        }
    }

    /** Returns the paths of all keys of the model that have a value: what can be swept. */
    public static List<String> modelKeys() {
        return modelKeys(paths(Sources.defaults()));
    }

    private List<Settings> load() {
        Config preset = withoutProtocol(Presets.parse(request.preset()));
        Config base = Protocols.parse(request.protocol()).withFallback(preset).withFallback(defaults);
        Config user = userLayers();

        Config whole = user.withFallback(base).resolve(NO_ENVIRONMENT);
        Section root = Section.root(whole, vocabulary);
        root.allow(ROOT_KEYS);
        Variants variants = Variants.read(root, modelKeys(vocabulary));
        if (variants.isEmpty()) {
            return List.of(settings(whole, ""));
        }
        if (user.resolveWith(whole, NO_ENVIRONMENT).hasPath(variants.key())) {
            return List.of(settings(whole.withoutPath("variants"), ""));
        }
        List<Settings> each = new ArrayList<>();
        for (Config variant : variants.each()) {
            Config one = user.withFallback(variant).withFallback(base).resolve(NO_ENVIRONMENT);
            each.add(settings(one, variants.label(one)));
        }
        return List.copyOf(each);
    }

    private Config userLayers() {
        Config layers = ConfigFactory.empty();
        for (Path file : request.files()) {
            layers = withoutProtocol(Sources.file(file)).withFallback(layers);
        }
        for (String assignment : request.assignments()) {
            layers = withoutProtocol(Sources.assignment(assignment)).withFallback(layers);
        }
        return layers;
    }

    private Settings settings(Config whole, String variant) {
        Section root = Section.root(whole, vocabulary);
        WorldParameters world = Records.read(WorldParameters.class, root.section("world"));
        BrainParameters brain =
                Records.read(BrainParameters.class, root.section("brain"), Map.of("inputSize", world.view()));
        AgentParameters agent = Records.read(AgentParameters.class, root.section("agent"));
        ModelParameters model = root.validated(() -> new ModelParameters(world, brain, agent));
        RecordingSettings recording = Records.read(RecordingSettings.class, root.section("recording"));
        Tasks tasks = Tasks.read(root.section("tasks"));
        Protocol protocol = ProtocolReader.read(root.section("protocol"), tasks, request.quick());
        root.validated(() -> Trial.of(model, protocol));
        Config resolved =
                explained(whole).withValue("protocol", ConfigValueFactory.fromMap(ProtocolWriter.toMap(protocol)));
        return new Settings(model, protocol, recording, resolved, variant);
    }

    /** Returns a layer that is not the protocol file, and so may have neither stages nor variants. */
    private static Config withoutProtocol(Config layer) {
        for (String key : List.of("protocol", "variants")) {
            if (layer.root().containsKey(key)) {
                throw new ConfigurationException(
                        layer.root().get(key).origin(), key + " is set here, but may be set in a protocol file only");
            }
        }
        return layer;
    }

    /** Returns the same with the comments of the defaults, which say what each value is, wherever the value was written. */
    private Config explained(Config whole) {
        Config explained = whole;
        for (String path : vocabulary) {
            if (!path.startsWith("tasks.")) {
                ConfigValue value = whole.getValue(path);
                List<String> comments = defaults.getValue(path).origin().comments();
                explained = explained.withValue(
                        path, value.withOrigin(value.origin().withComments(comments)));
            }
        }
        return explained;
    }

    private static List<String> paths(Config defaults) {
        return defaults.entrySet().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private static List<String> modelKeys(List<String> vocabulary) {
        return vocabulary.stream()
                .filter(key -> key.startsWith("world.") || key.startsWith("brain.") || key.startsWith("agent."))
                .toList();
    }
}
