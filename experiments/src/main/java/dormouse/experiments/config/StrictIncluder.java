package dormouse.experiments.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.net.URL;
import java.util.function.Supplier;

/** Makes an {@code include} of what does not exist an error; HOCON's own passes over it. */
final class StrictIncluder implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderClasspath, ConfigIncluderURL {

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        ConfigParseable relative = context.relativeTo(what);
        return relative == null
                ? includeFile(context, new File(what))
                : existing(what, () -> relative.parse(strict(context)));
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        return existing(
                what, () -> ConfigFactory.parseFile(what, strict(context)).root());
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        return existing(
                what, () -> ConfigFactory.parseResources(what, strict(context)).root());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        return existing(
                what, () -> ConfigFactory.parseURL(what, strict(context)).root());
    }

    private static ConfigObject existing(Object what, Supplier<ConfigObject> parser) {
        try {
            return parser.get();
        } catch (ConfigException.IO e) {
            throw new ConfigurationException("include " + what + ": does not exist or can't be read");
        }
    }

    private static ConfigParseOptions strict(ConfigIncludeContext context) {
        return context.parseOptions().setAllowMissing(false);
    }
}
