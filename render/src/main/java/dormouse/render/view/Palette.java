package dormouse.render.view;

import static dormouse.render.canvas.Colour.rgb;

import dormouse.experiments.recording.PhaseRecord.Activity;
import dormouse.render.canvas.Colour;
import java.util.List;

/**
 * The colours that carry data: those of Okabe and Ito (2008), which people of any colour vision can tell apart, and for quantities scales
 * in the manner of cividis (Nuñez, Anderton and Renslow 2018). Nothing is told by colour alone.
 */
public final class Palette {

    private static final int BLUE = rgb(0x0072B2);
    private static final int VERMILION = rgb(0xD55E00);
    private static final int GREEN = rgb(0x009E73);
    private static final int PURPLE = rgb(0xCC79A7);
    private static final int ORANGE = rgb(0xE69F00);
    private static final int GREY = rgb(0x9A9A9A);
    private static final int SLEEP = rgb(0x6F5BA7);

    private static final List<Integer> KINDS = List.of(BLUE, VERMILION, ORANGE, GREEN);
    private static final List<Integer> TASKS = List.of(BLUE, VERMILION, GREEN, PURPLE);

    private static final List<Integer> CIVIDIS = List.of(
            rgb(0x00224E),
            rgb(0x1C3A6B),
            rgb(0x45506C),
            rgb(0x666870),
            rgb(0x878479),
            rgb(0xADA074),
            rgb(0xD5BF66),
            rgb(0xFEE838));

    private Palette() {}

    /** Returns the colour of a kind of food. */
    public static int kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    /** Returns the colour of a task, by the number in its name, or by its name if there is none. */
    public static int task(String name) {
        String digits = name.replaceAll("\\D", "");
        int number = digits.isEmpty() || digits.length() > 6 ? name.hashCode() : Integer.parseInt(digits) - 1;
        return TASKS.get(Math.floorMod(number, TASKS.size()));
    }

    /** Returns the colour of what the agents do. */
    public static int activity(Activity activity, String task) {
        return switch (activity) {
            case UNSUPERVISED -> GREY;
            case SLEEP -> SLEEP;
            case TRAIN, TEST -> task(task);
        };
    }

    /** Returns the colour of a stage: sleep's, too, where sleep takes turns with being awake. */
    public static int stage(Activity activity, String task, boolean slept) {
        return slept ? SLEEP : activity(activity, task);
    }

    /** Returns the colour of sleep. */
    public static int sleep() {
        return SLEEP;
    }

    /** Returns the colour of a quantity from 0, dark, to 1, bright. */
    public static int heat(double share) {
        double at = Math.max(0, Math.min(1, share)) * (CIVIDIS.size() - 1);
        int below = (int) Math.min(at, CIVIDIS.size() - 2.0);
        return Colour.mix(CIVIDIS.get(below), CIVIDIS.get(below + 1), at - below);
    }

    /** Returns the colour of a quantity from −1, blue, over the colour of nothing, to 1, orange. */
    public static int difference(double share, int nothing) {
        return Colour.mix(nothing, share < 0 ? BLUE : VERMILION, Math.abs(share));
    }
}
