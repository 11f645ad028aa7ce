package dormouse.experiments.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A list of seeds, as {@code --seeds} takes it: {@code 3}, {@code 1-5}, {@code 1-3,7,9-10}.
 *
 * @param values the seeds in the order given, each once
 */
record Seeds(List<Long> values) {
    private static final Pattern PART = Pattern.compile("(-?\\d+)(?:-(-?\\d+))?");
    private static final int MOST = 10_000;

    Seeds {
        values = List.copyOf(values);
    }

    static Seeds of(long seed) {
        return new Seeds(List.of(seed));
    }

    /** Parses a list of seeds; the exception's message is a sentence that says what is wrong. */
    static Seeds parse(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no list of seeds; write it like 3, 1-5 or 1-3,7,9-10");
            }
            long first = number(matcher.group(1));
            long last = matcher.group(2) == null ? first : number(matcher.group(2));
            if (first > last) {
                throw new TypeConversionException("'" + part.strip() + "' begins with the larger seed");
            }
            long more = last - first;
            if (more < 0 || more >= MOST - seeds.size()) {
                throw new TypeConversionException("'" + text + "' holds more than " + MOST + " seeds");
            }
            for (long i = 0; i <= more; i++) {
                if (!seeds.add(first + i)) {
                    throw new TypeConversionException("'" + text + "' names seed " + (first + i) + " twice");
                }
            }
        }
        return new Seeds(List.copyOf(seeds));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("seed " + digits + " is too large");
        }
    }

    /** Returns some seeds as short as {@link #parse} takes them, such as {@code 1-3,7}. */
    static String shorten(Collection<Long> seeds) {
        List<String> parts = new ArrayList<>();
        List<Long> sorted = new ArrayList<>(new TreeSet<>(seeds));
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            while (j + 1 < sorted.size() && sorted.get(j + 1) - sorted.get(j) == 1) {
                j++;
            }
            parts.add(i == j ? sorted.get(i).toString() : sorted.get(i) + "-" + sorted.get(j));
            i = j + 1;
        }
        return String.join(",", parts);
    }

    /** Lets picocli parse lists of seeds. */
    static final class Converter implements ITypeConverter<Seeds> {
        @Override
        public Seeds convert(String text) {
            return parse(text);
        }
    }
}
