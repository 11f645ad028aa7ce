package dormouse.brain.neuron;

import java.util.Arrays;

/**
 * The two membranes before, v₁ and v₂, of a layer's rows. They matter only to neurons above 0, and are not kept for units that are calm: all that is known, and needed, of them there is
 * that they are not above 0.
 */
final class EarlierMembranes {

    private final double[] oneStepBack;
    private final double[] twoStepsBack;

    /** Of each unit whether they are kept. */
    private final boolean[] kept;

    private final int unit;
    private final int shift;

    /** Creates those of as many rows as {@code membrane} has, in units of {@code unit}, a power of two: all kept, and the same as {@code membrane}. */
    EarlierMembranes(double[] membrane, int unit) {
        this.unit = unit;
        shift = Integer.numberOfTrailingZeros(unit);
        oneStepBack = membrane.clone();
        twoStepsBack = membrane.clone();
        kept = new boolean[membrane.length >> shift];
        keepAll();
    }

    /** Returns v₁ by row; live. */
    double[] oneStepBack() {
        return oneStepBack;
    }

    /** Returns v₂ by row; live. */
    double[] twoStepsBack() {
        return twoStepsBack;
    }

    /** Keeps them no longer of the unit that begins with a row, which is calm. */
    void drop(int from) {
        kept[from >> shift] = false;
    }

    /** Keeps them of the unit of a row from now on: where they were not, the membrane itself stands in for both. */
    void keep(int row, double[] membrane) {
        if (!kept[row >> shift]) {
            int from = row & -unit;
            System.arraycopy(membrane, from, oneStepBack, from, unit);
            System.arraycopy(membrane, from, twoStepsBack, from, unit);
            kept[row >> shift] = true;
        }
    }

    /** Says that all are kept: they were written into the arrays. */
    void keepAll() {
        Arrays.fill(kept, true);
    }

    /** Gives a row, whose membrane is that of row {@code from} by now, that row's. */
    void move(int from, int row, double[] membrane) {
        if (kept[from >> shift]) {
            keep(row, membrane);
            oneStepBack[row] = oneStepBack[from];
            twoStepsBack[row] = twoStepsBack[from];
        } else {
            reset(row, membrane);
        }
    }

    /** Sets those of a row, if they are kept, to its membrane, which is not above 0. */
    void reset(int row, double[] membrane) {
        if (kept[row >> shift]) {
            oneStepBack[row] = membrane[row];
            twoStepsBack[row] = membrane[row];
        }
    }

    /** Returns v₁ of a row as far as it matters: max(v₁, 0). All that is ever asked of it is whether it is above 0, one step later, as v₂. */
    double one(int row) {
        return kept[row >> shift] ? Math.max(oneStepBack[row], 0) : 0;
    }

    /** Returns v₂ of a row as far as it matters: max(v₂, 0) where v is above 0, else 0. */
    double two(int row, double[] membrane) {
        return kept[row >> shift] && membrane[row] > 0 ? Math.max(twoStepsBack[row], 0) : 0;
    }
}
