package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;
import java.util.Arrays;

/**
 * The currents of a layer that are too small to change the last bit of u, of v, or of a current of ordinary size. Their neurons go on without; where one is asked for, it is taken through the steps
 * that it has missed (docs/model/exact-engine.md).
 */
final class FaintCurrents {

    /** Below this a current is faint where u is at least 0.1 off 0: next to it β·x and μ·x are less than a quarter of a last place. */
    private static final double FAINT = 0x1p-80;

    /** The same where β or μ may be above 1: far below, and β·x and μ·x are still normal numbers. */
    private static final double FAINT_IF_STRONG = 0x1p-960;

    /** So many times a faint current is a current that swallows it. */
    private static final double SWALLOWS = 0x1p56;

    private final double decay;
    private final double limit;

    /** Of each neuron its faint current as it was before step {@link #since}; 0 where none is. */
    private final double[] faint;

    private final long[] since;

    /** How many neurons that stand in a unit have one. */
    private final int[] inUnit;

    /** Creates a layer of {@code size} neurons, in {@code units} units, without faint currents. */
    FaintCurrents(NeuronParameters parameters, int size, int units) {
        decay = parameters.currentDecay();
        limit = parameters.beta() <= 1 && parameters.mu() <= 1 ? FAINT : FAINT_IF_STRONG;
        faint = new double[size];
        since = new long[size];
        inUnit = new int[units];
    }

    /** Returns below what a current is faint. */
    double limit() {
        return limit;
    }

    /** Returns whether a neuron has a faint current. */
    boolean has(int neuron) {
        return faint[neuron] != 0;
    }

    /** Returns whether a neuron that stands in a unit has a faint current. */
    boolean anyIn(int unit) {
        return inUnit[unit] > 0;
    }

    /** Returns whether a current is so large that a faint one, added to it, changes nothing. */
    boolean isSwallowedBy(double current) {
        return Math.abs(current) > SWALLOWS * limit;
    }

    /** Keeps the faint current of a neuron that stands in a unit, as it is before step {@code now}. */
    void set(int neuron, int unit, double current, long now) {
        faint[neuron] = current;
        since[neuron] = now;
        inUnit[unit]++;
    }

    /** Returns a neuron's faint current as it is before step {@code now}, taken there step by step as far as it still changes. */
    double at(int neuron, long now) {
        double x = faint[neuron];
        for (long n = since[neuron]; n < now; n++) {
            double next = decay * x;
            if (next == x) {
                break;
            }
            x = next;
        }
        return x;
    }

    /** Forgets the faint current of a neuron that stands in a unit. */
    void forget(int neuron, int unit) {
        faint[neuron] = 0;
        inUnit[unit]--;
    }

    /** A neuron comes to stand in a unit. */
    void enter(int neuron, int unit) {
        inUnit[unit] += has(neuron) ? 1 : 0;
    }

    /** A neuron stands in a unit no longer. */
    void leave(int neuron, int unit) {
        inUnit[unit] -= has(neuron) ? 1 : 0;
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(faint, 0);
        Arrays.fill(inUnit, 0);
    }
}
