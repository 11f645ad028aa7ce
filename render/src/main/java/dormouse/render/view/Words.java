package dormouse.render.view;

import dormouse.experiments.recording.PhaseRecord;
import java.util.Locale;

/** How things are called in pictures. */
final class Words {

    private Words() {}

    /** A whole number in groups of three. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with so many digits after the point, and a true minus. */
    static String fixed(double number, int digits) {
        double scale = Math.pow(10, digits);
        // adding 0 turns a negative zero into a plain one
        double rounded = Math.rint(number * scale) / scale + 0.0;
        return String.format(Locale.ROOT, "%." + digits + "f", rounded).replace('-', '−');
    }

    /** A positive number with at least two significant digits. */
    static String significant(double number) {
        int digits = number > 0 ? (int) Math.max(0, Math.ceil(1 - Math.log10(number))) : 0;
        return fixed(number, Math.min(digits, 6));
    }

    /** A number of epochs, short. */
    static String epochs(double epochs) {
        if (epochs >= 1e6) {
            return trimmed(epochs / 1e6) + " M";
        }
        return epochs >= 1e4 ? trimmed(epochs / 1e3) + " k" : grouped(Math.round(epochs));
    }

    private static String trimmed(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    /** What the agents do in a phase. */
    static String doing(PhaseRecord phase) {
        return switch (phase.activity()) {
            case UNSUPERVISED -> "learning unsupervised";
            case TRAIN -> "training on " + phase.task();
            case TEST -> "test on " + phase.task();
            case SLEEP -> "asleep";
        };
    }

    /** The name of a kind of food: {@code POSITIVE_DIAGONAL} is positive diagonal. */
    static String kind(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
