package dormouse.experiments.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a record of parameters from a section and writes it back: a component {@code currentDecay} is the key
 * {@code current-decay}, a component that is a record is a section. So a record can't have a component that isn't configured, nor a
 * section a key that isn't read.
 */
final class Records {

    private Records() {}

    /** Reads a record, its section's keys being exactly its components. */
    static <R extends Record> R read(Class<R> type, Section section) {
        return read(type, section, Map.of());
    }

    /** Reads a record; the components in {@code given}, by name, at any depth, have these values and are no keys. */
    static <R extends Record> R read(Class<R> type, Section section, Map<String, Object> given) {
        RecordComponent[] components = type.getRecordComponents();
        section.allow(Arrays.stream(components)
                .map(RecordComponent::getName)
                .filter(name -> !given.containsKey(name))
                .map(Records::key)
                .toList());
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = given.get(component.getName());
            values.add(value != null ? value : value(component, section, given));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw section.refuse(refusal);
            }
            throw new IllegalStateException("can't make a " + type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type.getSimpleName(), e);
        }
    }

    /** Returns a record as keys and values, nested records as nested maps. */
    static Map<String, Object> toMap(Record record) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                map.put(key(component.getName()), plain(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("can't read " + component, e);
            }
        }
        return map;
    }

    private static Object plain(Object value) {
        if (value instanceof Record nested) {
            return toMap(nested);
        }
        return value instanceof Enum<?> choice ? choice.name().toLowerCase(Locale.ROOT) : value;
    }

    private static Object value(RecordComponent component, Section section, Map<String, Object> given) {
        Class<?> type = component.getType();
        String key = key(component.getName());
        if (type == int.class) {
            return section.whole(key);
        } else if (type == double.class) {
            return section.number(key);
        } else if (type == boolean.class) {
            return section.flag(key);
        } else if (type.isEnum()) {
            return section.choice(key, (Enum<?>[]) type.getEnumConstants());
        } else if (type.isRecord()) {
            return read(type.asSubclass(Record.class), section.section(key), given);
        }
        throw new IllegalStateException("no key can hold a " + type.getSimpleName() + " for " + component);
    }

    private static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
