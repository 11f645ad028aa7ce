package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variants of a protocol: one key of the model, and the values that it takes in turn.
 *
 * @param key the path of the key, such as {@code brain.network.hidden-kept}; empty when there are no variants
 * @param values at least one, if there is a key
 */
record Variants(String key, List<ConfigValue> values) {

    private static final Variants NONE = new Variants("", List.of());

    static Variants read(Section root, List<String> modelKeys) {
        if (!root.has("variants")) {
            return NONE;
        }
        Section section = root.section("variants");
        section.allow("key", "values");
        String key = section.text("key");
        if (!modelKeys.contains(key)) {
            throw section.refuse(
                    "key",
                    "a key of world, brain or agent"
                            + Suggestion.near(key, modelKeys)
                                    .or(() -> Suggestion.sameLastKey(key, modelKeys))
                                    .map(meant -> ", did you mean " + meant + "?")
                                    .orElse(""));
        }
        List<ConfigValue> values = section.scalars("values");
        Set<ConfigValue> different = new HashSet<>(values);
        if (different.size() < values.size()) {
            throw section.refuse("values", "a list of different values");
        }
        return new Variants(key, values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns one configuration a variant: the key's value, and {@code variants} narrowed to it. */
    List<Config> each() {
        List<Config> each = new ArrayList<>();
        for (ConfigValue value : values) {
            Config narrowed = ConfigFactory.parseString("variants.values=[]").withValue(key, value);
            each.add(
                    narrowed.withValue("variants.values", ConfigValueFactory.fromIterable(List.of(value.unwrapped()))));
        }
        return each;
    }

    /** Returns the name of the variant with this value of the key, such as {@code hidden-kept=25}. */
    String label(Config resolved) {
        return Suggestion.lastKey(key) + "=" + resolved.getValue(key).unwrapped();
    }
}
