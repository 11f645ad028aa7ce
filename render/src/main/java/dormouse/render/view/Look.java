package dormouse.render.view;

import java.util.List;

/**
 * How things are shown, whatever the epoch.
 *
 * @param skin the colours
 * @param camera which part of the world
 * @param agent whose brain and weights, from 0
 * @param selection which neuron was clicked
 * @param heat what the hidden layer's cells tell
 * @param threeD whether weight space is shown in three dimensions
 * @param yaw how far it is turned about its upright axis, in radians
 * @param pitch how far it is tilted, in radians
 * @param metric which curves are drawn
 * @param help whether the keys are explained
 */
public record Look(
        Skin skin,
        Camera camera,
        int agent,
        Selection selection,
        Heat heat,
        boolean threeD,
        double yaw,
        double pitch,
        Metric metric,
        boolean help) {

    /** What the cells of the hidden layer tell. */
    public enum Heat {
        /** A mean over the last epochs. */
        MEAN,
        /** The shown epoch. */
        EPOCH,
        /** Strengths to the output. */
        STRENGTHS;

        /** Returns what comes next when they are gone through. */
        Heat next() {
            return after(List.of(values()), this);
        }
    }

    /** Curves that can be drawn over time. */
    public enum Metric {
        /** Rewarded share of valued bites. */
        PERFORMANCE("performance", "rewarded share of bites", true),
        /** Particles eaten. */
        BITES("bites_per_aeon", "bites an aeon", false),
        /** Spikes of the hidden layer. */
        HIDDEN("hidden_spikes_per_aeon", "hidden spikes an aeon", false),
        /** Spikes of the output layer. */
        OUTPUT("output_spikes_per_aeon", "output spikes an aeon", false);

        private final String column;
        private final String words;
        private final boolean share;

        Metric(String column, String words, boolean share) {
            this.column = column;
            this.words = words;
            this.share = share;
        }

        /** Returns its name in metrics.csv. */
        String column() {
            return column;
        }

        /** Returns what it is, with its unit. */
        String words() {
            return words;
        }

        /** Returns whether it is a share, of which 0.5 is chance. */
        boolean share() {
            return share;
        }

        /** Returns what comes next when they are gone through. */
        Metric next() {
            return after(List.of(values()), this);
        }
    }

    private static <T> T after(List<T> all, T one) {
        return all.get((all.indexOf(one) + 1) % all.size());
    }

    /** Returns how things are shown at first. */
    public static Look initial(int worldSize, Skin skin) {
        return new Look(
                skin,
                Camera.whole(worldSize),
                0,
                Selection.NONE,
                Heat.MEAN,
                false,
                0.6,
                0.45,
                Metric.PERFORMANCE,
                false);
    }

    /** Returns this look in other colours. */
    public Look with(Skin other) {
        return new Look(other, camera, agent, selection, heat, threeD, yaw, pitch, metric, help);
    }

    /** Returns this look with another camera. */
    public Look with(Camera other) {
        return new Look(skin, other, agent, selection, heat, threeD, yaw, pitch, metric, help);
    }

    /** Returns this look with another neuron clicked. */
    public Look with(Selection other) {
        return new Look(skin, camera, agent, other, heat, threeD, yaw, pitch, metric, help);
    }

    /** Returns this look with other cells. */
    public Look with(Heat other) {
        return new Look(skin, camera, agent, selection, other, threeD, yaw, pitch, metric, help);
    }

    /** Returns this look with other curves. */
    public Look with(Metric other) {
        return new Look(skin, camera, agent, selection, heat, threeD, yaw, pitch, other, help);
    }

    /** Returns this look at another agent. */
    public Look withAgent(int other) {
        return new Look(skin, camera, other, selection, heat, threeD, yaw, pitch, metric, help);
    }

    /** Returns this look with weight space in two or three dimensions. */
    public Look withThreeD(boolean on) {
        return new Look(skin, camera, agent, selection, heat, on, yaw, pitch, metric, help);
    }

    /** Returns this look with weight space turned by so much more. */
    public Look turned(double moreYaw, double morePitch) {
        double tilt = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, pitch + morePitch));
        return new Look(skin, camera, agent, selection, heat, threeD, yaw + moreYaw, tilt, metric, help);
    }

    /** Returns this look with the keys explained or not. */
    public Look withHelp(boolean on) {
        return new Look(skin, camera, agent, selection, heat, threeD, yaw, pitch, metric, on);
    }
}
