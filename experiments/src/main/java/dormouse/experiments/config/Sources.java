package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Parses the layers of a configuration, each by itself and unresolved. */
final class Sources {

    private static final ConfigParseOptions PLAIN = ConfigParseOptions.defaults()
            .setAllowMissing(false)
            .setSyntax(ConfigSyntax.CONF)
            .setClassLoader(Sources.class.getClassLoader());
    private static final ConfigParseOptions STRICT = PLAIN.appendIncluder(new StrictIncluder());

    private Sources() {}

    /** Returns the defaults of all modules, without their root {@code dormouse}; what other libraries have is left out. */
    static Config defaults() {
        return Defaults.ALL;
    }

    /** Parsed once, when first asked for. */
    private static final class Defaults {
        private static final Config ALL = ((ConfigObject) ConfigFactory.parseResources("reference.conf", PLAIN)
                        .root()
                        .get("dormouse"))
                .toConfig();
    }

    /** Returns a built-in file by its name, one of those given, or a user's file by its path. */
    static Config named(String folder, List<String> names, String nameOrPath) {
        return names.contains(nameOrPath)
                ? parse(() -> ConfigFactory.parseResources(resource(folder, nameOrPath), STRICT))
                : file(path(folder, names, nameOrPath));
    }

    /** Returns the text of a built-in file, or of a user's file. */
    static String text(String folder, List<String> names, String nameOrPath) {
        try {
            if (!names.contains(nameOrPath)) {
                return Files.readString(existing(path(folder, names, nameOrPath)));
            }
            try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(resource(folder, nameOrPath))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Config file(Path path) {
        File file = existing(path).toFile();
        return parse(() -> ConfigFactory.parseFile(file, STRICT));
    }

    /** Returns one {@code key=value} of the command line. */
    static Config assignment(String text) {
        String origin = "--set " + text;
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(equals + 1).isBlank()) {
            throw new ConfigurationException(origin + ": must be key=value, such as brain.stdp.amplitude=0.2");
        }
        String key = text.substring(0, equals).strip();
        ConfigParseOptions options = STRICT.setOriginDescription(origin);
        return parse(() -> {
            ConfigObject parsed = ConfigFactory.parseString("value=" + text.substring(equals + 1), options)
                    .root();
            if (parsed.size() != 1 || !isPath(key)) {
                throw new ConfigurationException(origin + ": must be one key=value");
            }
            Config place = ConfigFactory.parseString(key + "=0", options);
            return place.withValue(key, parsed.get("value"));
        });
    }

    private static boolean isPath(String key) {
        try {
            return !ConfigUtil.splitPath(key).isEmpty();
        } catch (ConfigException.BadPath e) {
            return false;
        }
    }

    private static Path path(String folder, List<String> names, String text) {
        if (text.endsWith(".conf") || text.contains("/") || text.contains(File.separator)) {
            return Path.of(text);
        }
        String kind = folder.substring(0, folder.length() - 1);
        throw new ConfigurationException(kind + " " + text + " is unknown, "
                + Suggestion.near(text, names)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("but must be the path of a .conf file or one of " + String.join(", ", names)));
    }

    private static Path existing(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ConfigurationException(
                    path + (Files.exists(path) ? " is not a file" : " does not exist") + ", but must be a HOCON file");
        }
        return path;
    }

    private static String resource(String folder, String name) {
        return "dormouse/" + folder + "/" + name + ".conf";
    }

    private static Config parse(Supplier<Config> parser) {
        try {
            return parser.get();
        } catch (ConfigException e) {
            throw ConfigurationException.of(e);
        }
    }
}
