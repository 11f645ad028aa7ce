package dormouse.experiments.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the user may have meant by an unknown word. */
public final class Suggestion {

    private Suggestion() {}

    /** Returns the known word nearest by edit distance, if it is near: at most a third of the letters differ, or two of a short word. */
    public static Optional<String> near(String word, Collection<String> known) {
        int farthest = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.min(farthest, candidate.length() - 1))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the known path that ends like the given one, the nearest of them: {@code stdp.window} for {@code brain.stdp.window}. */
    static Optional<String> sameLastKey(String path, Collection<String> known) {
        String last = lastKey(path);
        return known.stream()
                .filter(candidate -> lastKey(candidate).equals(last))
                .min(Comparator.comparingInt((String candidate) -> distance(path, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static String lastKey(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns Levenshtein's distance, letters of either case alike. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
