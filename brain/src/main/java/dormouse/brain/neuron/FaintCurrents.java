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

    /** Binary logarithm of the rows of a unit. */
    private final int shift;

    /** Of each row its faint current as it was before step {@link #since}; 0 where none is. */
    private final double[] faint;

    private final long[] since;
    private final int[] inUnit;

    /** Creates a layer of {@code size} rows, in units of {@code 1 << shift}, without faint currents. */
    FaintCurrents(NeuronParameters parameters, int size, int shift) {
        decay = parameters.currentDecay();
        limit = parameters.beta() <= 1 && parameters.mu() <= 1 ? FAINT : FAINT_IF_STRONG;
        this.shift = shift;
        faint = new double[size];
        since = new long[size];
        inUnit = new int[(size >> shift) + 1];
    }

    /** Returns below what a current is faint. */
    double limit() {
        return limit;
    }

    /** Returns whether a row has a faint current. */
    boolean has(int row) {
        return faint[row] != 0;
    }

    /** Returns whether a row of a unit has a faint current. */
    boolean anyIn(int unit) {
        return inUnit[unit] > 0;
    }

    /** Returns whether a current is so large that a faint one, added to it, changes nothing. */
    boolean isSwallowedBy(double current) {
        return Math.abs(current) > SWALLOWS * limit;
    }

    /** Keeps a row's faint current, as it is before step {@code now}. */
    void set(int row, double current, long now) {
        faint[row] = current;
        since[row] = now;
        inUnit[row >> shift]++;
    }

    /** Returns a row's faint current as it is before step {@code now}, taken there step by step as far as it still changes. */
    double at(int row, long now) {
        double x = faint[row];
        for (long n = since[row]; n < now; n++) {
            double next = decay * x;
            if (next == x) {
                break;
            }
            x = next;
        }
        return x;
    }

    /** Forgets a row's faint current. */
    void forget(int row) {
        faint[row] = 0;
        inUnit[row >> shift]--;
    }

    /** Exchanges those of two rows. */
    void swap(int row, int other) {
        int more = (has(other) ? 1 : 0) - (has(row) ? 1 : 0);
        inUnit[row >> shift] += more;
        inUnit[other >> shift] -= more;
        double current = faint[row];
        faint[row] = faint[other];
        faint[other] = current;
        long step = since[row];
        since[row] = since[other];
        since[other] = step;
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(faint, 0);
        Arrays.fill(inUnit, 0);
    }
}
