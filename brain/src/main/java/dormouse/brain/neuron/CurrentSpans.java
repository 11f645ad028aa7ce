package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The currents that a neuron at rest may take at once and not spike, cut into spans such that within each the neuron's later states are
 * near enough to a cubic in the current about the span's middle. Spans are whole numbers of a unit, the narrower the nearer to the current that makes it spike.
 */
final class CurrentSpans {

    /** How many units the spans have in all. */
    static final int UNITS = 256;

    /** The part of the smallest current that makes the neuron spike up to which spans go: beyond, they would be too narrow to pay. */
    private static final double SHARE = 0.92;

    /** How far the cubic may be off, in v. */
    private static final double TOLERANCE = 4e-7;

    private static final int MOST = 24;

    /** For how many steps the cubic is near the map. After them every neuron that took a current of a span is quiet. */
    static final int STEPS = 600;

    private static final int HALVINGS = 40;
    private static final double[] OFFSETS = {-1, -0.5, 0.5, 1};

    /** Says whether a neuron is so near rest that nothing more is to be expected of it. */
    @FunctionalInterface
    interface Quiet {

        /** Returns whether a neuron is quiet, given by the deviations of v and u and by x. */
        boolean test(double y, double q, double x);
    }

    private final MapNeuronNearRest neuron;
    private final Quiet quiet;
    private final double unit;
    private final int[] ends;

    /**
     * Finds the spans of neurons of these parameters.
     *
     * @param weak a current that a neuron at rest takes without coming near to a spike, above 0
     * @param quiet which neurons must be quiet in the end
     */
    CurrentSpans(NeuronParameters parameters, double weak, Quiet quiet) {
        this.quiet = quiet;
        neuron = new MapNeuronNearRest(parameters);
        unit = SHARE * largest(weak) / UNITS;
        List<Integer> found = new ArrayList<>();
        int begin = 0;
        while (begin < UNITS && found.size() < MOST) {
            int end = furthest(begin);
            if (end == begin) {
                break;
            }
            found.add(end);
            begin = end;
        }
        ends = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the width of a unit, a current. */
    double unit() {
        return unit;
    }

    /** Returns where each span ends, in units; the first begins at 0, every other where the one before it ends. */
    int[] ends() {
        return ends.clone();
    }

    /** Returns the current in the middle of a span. */
    double middle(int span) {
        return 0.5 * unit * ((span == 0 ? 0 : ends[span - 1]) + ends[span]);
    }

    /** The largest current that leaves the neuron below its spike, by halving; at most a thousand times the weak one. */
    private double largest(double weak) {
        double low = weak;
        double high = 2 * weak;
        while (high < 1000 * weak && neuron.staysBelow(high, STEPS)) {
            low = high;
            high = 2 * high;
        }
        for (int n = 0; n < HALVINGS; n++) {
            double middle = (low + high) / 2;
            if (neuron.staysBelow(middle, STEPS)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int furthest(int begin) {
        int good = begin;
        int bad = UNITS + 1;
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (isNear(begin, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    /** Whether the cubic about the middle of the span is near the map everywhere, which is asked at its ends and half-way to them. */
    private boolean isNear(int begin, int end) {
        double half = 0.5 * unit * (end - begin);
        double middle = unit * begin + half;
        double[][] others = new double[OFFSETS.length][];
        for (int k = 0; k < others.length; k++) {
            others[k] = neuron.kicked(middle + half * OFFSETS[k]);
        }
        double[] centre = neuron.kicked(middle);
        double[] series = neuron.seriesInCurrent();
        for (int n = 0; n < STEPS; n++) {
            neuron.step(centre, series);
            for (int k = 0; k < others.length; k++) {
                neuron.step(others[k], null);
                double off = half * OFFSETS[k];
                double cubic = centre[0] + off * (series[0] + off * (series[1] + off * series[2]));
                if (!(Math.abs(others[k][0] - cubic) <= TOLERANCE)) {
                    return false;
                }
            }
        }
        for (double[] other : others) {
            if (!quiet.test(other[0], neuron.slow(other), other[2])) {
                return false;
            }
        }
        return true;
    }
}
