package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One section of a resolved configuration, read strictly: nothing is converted, nothing unknown passes, and what is refused is said
 * with its place.
 */
final class Section {

    private final ConfigObject object;
    private final String path;
    private final Config root;
    private final Collection<String> vocabulary;

    private Section(ConfigObject object, String path, Config root, Collection<String> vocabulary) {
        this.object = object;
        this.path = path;
        this.root = root;
        this.vocabulary = vocabulary;
    }

    /** Returns the whole configuration as a section; the vocabulary is the paths of all known values, for suggestions. */
    static Section root(Config root, Collection<String> vocabulary) {
        return new Section(root.root(), "", root, vocabulary);
    }

    /** Refuses every key but these. */
    void allow(String... keys) {
        allow(Arrays.asList(keys));
    }

    /** Refuses every key but these. */
    void allow(Collection<String> keys) {
        for (String key : keys()) {
            if (!keys.contains(key)) {
                String hint = Suggestion.near(key, keys)
                        .map(this::pathOf)
                        .or(() -> Suggestion.sameLastKey(firstValueBelow(key), vocabulary))
                        .map(meant -> ", did you mean " + meant + "?")
                        .orElse(", allowed here are " + String.join(", ", keys));
                throw new ConfigurationException(object.get(key).origin(), pathOf(key) + " is unknown" + hint);
            }
        }
    }

    /** Returns the keys of this section, sorted. */
    List<String> keys() {
        return object.keySet().stream().sorted().toList();
    }

    boolean has(String key) {
        return object.containsKey(key);
    }

    boolean isNull(String key) {
        return has(key) && object.get(key).valueType() == ConfigValueType.NULL;
    }

    int whole(String key) {
        return scalar(key, Integer.class, number -> true, "a whole number");
    }

    int whole(String key, int low, int high) {
        return scalar(
                key,
                Integer.class,
                number -> number >= low && number <= high,
                "a whole number between " + low + " and " + high);
    }

    double number(String key) {
        return scalar(key, Number.class, number -> Double.isFinite(number.doubleValue()), "a finite number")
                .doubleValue();
    }

    boolean flag(String key) {
        return scalar(key, Boolean.class, flag -> true, "true or false");
    }

    /** Returns that of the constants whose name, in lower case, is the value. */
    Enum<?> choice(String key, Enum<?>... constants) {
        List<String> names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        String chosen = scalar(key, String.class, names::contains, "one of " + String.join(", ", names));
        return constants[names.indexOf(chosen)];
    }

    String text(String key) {
        return scalar(key, String.class, text -> !text.isBlank() && text.lines().count() == 1, "a line of text");
    }

    List<String> texts(String key) {
        return elements(
                key,
                "a list of texts",
                value -> value.unwrapped() instanceof String text ? Optional.of(text) : Optional.empty());
    }

    /** Returns the numbers, texts and flags of a list that has at least one. */
    List<ConfigValue> scalars(String key) {
        return elements(
                key,
                "a list of at least one value",
                value -> value instanceof ConfigObject || value instanceof ConfigList
                        ? Optional.empty()
                        : Optional.of(value));
    }

    Section section(String key) {
        String allowed = "a section { ... }";
        if (value(key, allowed) instanceof ConfigObject section) {
            return new Section(section, pathOf(key), root, vocabulary);
        }
        throw refuse(key, allowed);
    }

    /** Returns the sections of a list that has at least one. */
    List<Section> sections(String key) {
        List<ConfigObject> objects = elements(
                key,
                "a list of at least one section { ... }",
                value -> value instanceof ConfigObject section ? Optional.of(section) : Optional.empty());
        List<Section> sections = new ArrayList<>();
        for (ConfigObject element : objects) {
            sections.add(new Section(element, pathOf(key) + "[" + sections.size() + "]", root, vocabulary));
        }
        return sections;
    }

    /** Runs what validates its values itself; where it refuses one, says where that stands. */
    <T> T validated(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw refuse(e);
        }
    }

    /** Returns what a validating record refused, with the place of the key that its sentence begins with. */
    ConfigurationException refuse(IllegalArgumentException cause) {
        String sentence = cause.getMessage();
        String key = sentence.split(" is ", 2)[0];
        boolean known = key.matches("[a-z0-9.-]+") && root.hasPath(key);
        return new ConfigurationException(known ? root.getValue(key).origin() : object.origin(), sentence);
    }

    /** Returns that a key's value can't be used. */
    ConfigurationException refuse(String key, String allowed) {
        ConfigValue value = value(key, allowed);
        String written = value.render(ConfigRenderOptions.concise());
        String shown = written.length() > 60 ? written.substring(0, 60) + "..." : written;
        return new ConfigurationException(value.origin(), pathOf(key) + " is " + shown + ", but must be " + allowed);
    }

    private <T> T scalar(String key, Class<T> type, Predicate<T> holds, String allowed) {
        Object value = value(key, allowed).unwrapped();
        if (type.isInstance(value) && holds.test(type.cast(value))) {
            return type.cast(value);
        }
        throw refuse(key, allowed);
    }

    private ConfigValue value(String key, String allowed) {
        ConfigValue value = object.get(key);
        if (value == null) {
            throw new ConfigurationException(object.origin(), pathOf(key) + " is missing, but must be " + allowed);
        }
        return value;
    }

    private <T> List<T> elements(String key, String allowed, Function<ConfigValue, Optional<T>> kind) {
        if (!(value(key, allowed) instanceof ConfigList list) || list.isEmpty()) {
            throw refuse(key, allowed);
        }
        List<T> elements = new ArrayList<>();
        for (ConfigValue value : list) {
            elements.add(kind.apply(value)
                    .orElseThrow(() -> new ConfigurationException(
                            value.origin(),
                            pathOf(key) + " holds " + value.render(ConfigRenderOptions.concise()) + ", but must be "
                                    + allowed)));
        }
        return elements;
    }

    private String pathOf(String key) {
        String own = ConfigUtil.joinPath(key);
        return path.isEmpty() ? own : path + "." + own;
    }

    /** Returns the path of the first value at or below a key, for a section that stands in the wrong place. */
    private String firstValueBelow(String key) {
        try {
            return object.get(key) instanceof ConfigObject section && !section.isEmpty()
                    ? pathOf(key) + "."
                            + section.toConfig().entrySet().stream()
                                    .map(entry -> entry.getKey())
                                    .sorted()
                                    .findFirst()
                                    .orElse("")
                    : pathOf(key);
        } catch (ConfigException e) {
            throw ConfigurationException.of(e);
        }
    }
}
