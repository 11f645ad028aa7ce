package dormouse.experiments.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where the cache is, and how large it may be, unless a command says otherwise. */
final class CacheHome {

    /** The size that applies where none is given, for picocli: of the environment, else 5 GB. */
    static final String DEFAULT_SIZE = "${env:DORMOUSE_CACHE_SIZE:-5G}";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMGT]?)(I?B)?");
    private static final String UNITS = "KMGT";
    private static final long THOUSAND = 1000;
    private static final String OFF = "off";
    private static final String NAME = "dormouse";

    private CacheHome() {}

    /**
     * Returns the folder: what DORMOUSE_CACHE says, else where caches are on this machine; empty if DORMOUSE_CACHE is off.
     *
     * @param environment the variables of the environment
     */
    static Optional<Path> folder(Map<String, String> environment) {
        String said = environment.getOrDefault("DORMOUSE_CACHE", "");
        if (said.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        if (!said.isEmpty()) {
            return Optional.of(Path.of(said));
        }
        return Optional.of(above(environment).resolve(NAME));
    }

    private static Path above(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"), ".cache");
        String windows = environment.getOrDefault("LOCALAPPDATA", home.toString());
        String said = environment.getOrDefault("XDG_CACHE_HOME", "");
        try {
            // a path that is not absolute is to be ignored, says the XDG Base Directory Specification
            return !said.isEmpty() && Path.of(said).isAbsolute() ? Path.of(said) : Path.of(windows);
        } catch (InvalidPathException e) {
            return home;
        }
    }

    /** Reads a size: 1G is 1,000,000,000 bytes. */
    static final class Size implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            Matcher matcher = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is no size such as 500M or 5G");
            }
            long bytes = Long.parseLong(matcher.group(1));
            for (int unit = matcher.group(2).isEmpty() ? -1 : UNITS.indexOf(matcher.group(2)); unit >= 0; unit--) {
                bytes = Math.multiplyExact(bytes, THOUSAND);
            }
            return bytes;
        }
    }
}
