package dormouse.experiments.text;

import java.time.Duration;
import java.util.Locale;

/** Numbers as this program prints them: a point for decimals, whatever the machine's language; a dash for what is unknown. */
public final class Numbers {
    /** What stands for a number that is not known. */
    public static final String UNKNOWN = "–";

    private static final double SMALLEST_P = 0.0001;

    private Numbers() {}

    /** Returns a number with so many decimals, or a dash for NaN. */
    public static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Returns a number with its sign and so many decimals, or a dash for NaN. */
    public static String signed(double value, int decimals) {
        return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%+." + decimals + "f", value);
    }

    /** Returns a whole number in groups of three digits, such as 1,234,567. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Returns a number to three significant digits or, from 1000 on, as a whole number in groups; a dash for NaN. */
    public static String rounded(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        double size = Math.abs(value);
        if (size >= 1000 || value == 0) {
            return grouped(Math.round(value));
        }
        return fixed(value, Math.max(0, 2 - (int) Math.floor(Math.log10(size))));
    }

    /** Returns a p value: four decimals, or {@code < 0.0001}; a dash for NaN. */
    public static String p(double value) {
        return value < SMALLEST_P ? "< 0.0001" : fixed(value, 4);
    }

    /** Returns a mean with its standard deviation, {@code 0.694 ± 0.012}; the mean alone where a deviation is not known. */
    public static String meanAndSd(double mean, double sd, int decimals) {
        return Double.isNaN(sd) ? fixed(mean, decimals) : fixed(mean, decimals) + " ± " + fixed(sd, decimals);
    }

    /** Returns a length of time to two units, such as {@code 3 h 5 min}, {@code 12 min 4 s} or {@code 8 s}. */
    public static String time(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
