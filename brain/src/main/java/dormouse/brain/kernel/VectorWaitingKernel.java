package dormouse.brain.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link WaitingKernel} with the processor's vector instructions. All neurons are taken, waiting or not, which is less work than to look which those are.
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorWaitingKernel implements WaitingKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private final Bounds bounds;
    private float[] flags = new float[0];
    private float[] nextY = new float[0];
    private float[] nextP = new float[0];

    /** Creates the kernel; called by name. */
    VectorWaitingKernel(Bounds bounds) {
        if (LANES % WIDTH != 0) {
            throw new UnsupportedOperationException("vectors of " + WIDTH + " numbers");
        }
        this.bounds = bounds;
    }

    @Override
    public int sort(Rows rows, Rows waiting, int count, boolean wait, int[] found) {
        FloatVector slow = broadcast(bounds.slowWeight());
        FloatVector current = broadcast(bounds.currentWeight());
        FloatVector quiet = broadcast(bounds.quiet());
        FloatVector minusKappa = broadcast(-bounds.kappa());
        FloatVector residue = broadcast(bounds.residue());
        FloatVector largest = broadcast(wait ? bounds.largest() : 0);
        FloatVector smallest = broadcast(bounds.smallest());
        FloatVector none = broadcast(0);
        FloatVector one = broadcast(1);
        makeRoom(rows);
        int number = 0;
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, rows.y, i);
            FloatVector p = FloatVector.fromArray(SPECIES, rows.p, i);
            FloatVector x = FloatVector.fromArray(SPECIES, rows.x, i);
            FloatVector off = x.fma(minusKappa, p).abs().fma(slow, y.abs());
            VectorMask<Float> stays = x.abs().fma(current, off).compare(VectorOperators.LE, quiet);
            if (stays.allTrue()) {
                continue;
            }
            VectorMask<Float> waits = off.compare(VectorOperators.LE, residue)
                    .and(x.compare(VectorOperators.GT, smallest))
                    .and(x.compare(VectorOperators.LE, largest))
                    .and(stays.not());
            FloatVector.fromArray(SPECIES, waiting.y, i).blend(y, waits).intoArray(waiting.y, i);
            FloatVector.fromArray(SPECIES, waiting.p, i).blend(p, waits).intoArray(waiting.p, i);
            FloatVector.fromArray(SPECIES, waiting.x, i).blend(x, waits).intoArray(waiting.x, i);
            y.blend(none, waits).intoArray(rows.y, i);
            p.blend(none, waits).intoArray(rows.p, i);
            x.blend(none, waits).intoArray(rows.x, i);
            VectorMask<Float> settled = stays.or(waits);
            if (!settled.allTrue()) {
                one.blend(none, settled).intoArray(flags, i);
                number = listFlagged(i, Math.min(count, i + WIDTH), found, number);
            }
        }
        return number;
    }

    /** Each is written down, and counts if it is flagged: nobody could foresee which are. */
    private int listFlagged(int from, int to, int[] found, int before) {
        int number = before;
        for (int i = from; i < to; i++) {
            found[number] = i;
            number += flags[i] != 0 ? 1 : 0;
        }
        return number;
    }

    private void makeRoom(Rows rows) {
        if (flags.length < rows.y.length) {
            flags = new float[rows.y.length];
            nextY = new float[rows.y.length];
            nextP = new float[rows.y.length];
        }
    }

    @Override
    public boolean arrive(float[] table, int from, Rows waiting, Rows rows, int count) {
        makeRoom(rows);
        polynomials(table, from, from + Y_BY_Y, from + Y_BY_Q, waiting, count, nextY);
        polynomials(table, from + TO_P, from + P_BY_Y, from + P_BY_Q, waiting, count, nextP);
        FloatVector slow = broadcast(bounds.slowWeight());
        FloatVector current = broadcast(bounds.currentWeight());
        FloatVector quiet = broadcast(bounds.quiet());
        FloatVector minusKappa = broadcast(-bounds.kappa());
        FloatVector vanishing = broadcast(VANISHING);
        FloatVector decay = broadcast(table[from + DECAY]);
        FloatVector none = broadcast(0);
        boolean restless = false;
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector before = FloatVector.fromArray(SPECIES, waiting.x, i);
            VectorMask<Float> waited = before.compare(VectorOperators.GT, none);
            FloatVector y =
                    FloatVector.fromArray(SPECIES, nextY, i).add(vanishing).sub(vanishing);
            FloatVector p =
                    FloatVector.fromArray(SPECIES, nextP, i).add(vanishing).sub(vanishing);
            FloatVector x = before.mul(decay).add(vanishing).sub(vanishing);
            FloatVector off = x.fma(minusKappa, p).abs().fma(slow, y.abs());
            restless |= !x.abs()
                    .fma(current, off)
                    .compare(VectorOperators.LE, quiet)
                    .or(waited.not())
                    .allTrue();
            FloatVector.fromArray(SPECIES, rows.y, i).blend(y, waited).intoArray(rows.y, i);
            FloatVector.fromArray(SPECIES, rows.p, i).blend(p, waited).intoArray(rows.p, i);
            FloatVector.fromArray(SPECIES, rows.x, i).blend(x, waited).intoArray(rows.x, i);
            none.intoArray(waiting.y, i);
            none.intoArray(waiting.p, i);
            none.intoArray(waiting.x, i);
        }
        return restless;
    }

    /** One polynomial in t, with its two slopes, of every neuron. All operations stand here, and no loop over the terms, so that none is left to a call; odd and even powers go side by side. */
    private void polynomials(float[] table, int r, int byY, int byQ, Rows waiting, int count, float[] values) {
        FloatVector middle = broadcast(bounds.middle());
        FloatVector scale = broadcast(bounds.scale());
        FloatVector minusKappa = broadcast(-bounds.kappa());
        FloatVector c0 = broadcast(table[r + 0]);
        FloatVector c1 = broadcast(table[r + 1]);
        FloatVector c2 = broadcast(table[r + 2]);
        FloatVector c3 = broadcast(table[r + 3]);
        FloatVector c4 = broadcast(table[r + 4]);
        FloatVector c5 = broadcast(table[r + 5]);
        FloatVector c6 = broadcast(table[r + 6]);
        FloatVector c7 = broadcast(table[r + 7]);
        FloatVector c8 = broadcast(table[r + 8]);
        FloatVector c9 = broadcast(table[r + 9]);
        FloatVector c10 = broadcast(table[r + 10]);
        FloatVector c11 = broadcast(table[r + 11]);
        FloatVector c12 = broadcast(table[r + 12]);
        FloatVector c13 = broadcast(table[r + 13]);
        FloatVector c14 = broadcast(table[r + 14]);
        FloatVector c15 = broadcast(table[r + 15]);
        FloatVector y0 = broadcast(table[byY + 0]);
        FloatVector y1 = broadcast(table[byY + 1]);
        FloatVector y2 = broadcast(table[byY + 2]);
        FloatVector y3 = broadcast(table[byY + 3]);
        FloatVector y4 = broadcast(table[byY + 4]);
        FloatVector y5 = broadcast(table[byY + 5]);
        FloatVector y6 = broadcast(table[byY + 6]);
        FloatVector y7 = broadcast(table[byY + 7]);
        FloatVector q0 = broadcast(table[byQ + 0]);
        FloatVector q1 = broadcast(table[byQ + 1]);
        FloatVector q2 = broadcast(table[byQ + 2]);
        FloatVector q3 = broadcast(table[byQ + 3]);
        FloatVector q4 = broadcast(table[byQ + 4]);
        FloatVector q5 = broadcast(table[byQ + 5]);
        FloatVector q6 = broadcast(table[byQ + 6]);
        FloatVector q7 = broadcast(table[byQ + 7]);
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, waiting.y, i);
            FloatVector p = FloatVector.fromArray(SPECIES, waiting.p, i);
            FloatVector x = FloatVector.fromArray(SPECIES, waiting.x, i);
            FloatVector q = x.fma(minusKappa, p);
            FloatVector t = x.sub(middle).mul(scale);
            FloatVector s = t.mul(t);
            FloatVector oddC = c0.fma(s, c2);
            FloatVector evenC = c1.fma(s, c3);
            oddC = oddC.fma(s, c4);
            evenC = evenC.fma(s, c5);
            oddC = oddC.fma(s, c6);
            evenC = evenC.fma(s, c7);
            oddC = oddC.fma(s, c8);
            evenC = evenC.fma(s, c9);
            oddC = oddC.fma(s, c10);
            evenC = evenC.fma(s, c11);
            oddC = oddC.fma(s, c12);
            evenC = evenC.fma(s, c13);
            oddC = oddC.fma(s, c14);
            evenC = evenC.fma(s, c15);
            FloatVector value = oddC.fma(t, evenC);
            FloatVector oddY = y0.fma(s, y2);
            FloatVector evenY = y1.fma(s, y3);
            oddY = oddY.fma(s, y4);
            evenY = evenY.fma(s, y5);
            oddY = oddY.fma(s, y6);
            evenY = evenY.fma(s, y7);
            FloatVector ofY = oddY.fma(t, evenY);
            FloatVector oddQ = q0.fma(s, q2);
            FloatVector evenQ = q1.fma(s, q3);
            oddQ = oddQ.fma(s, q4);
            evenQ = evenQ.fma(s, q5);
            oddQ = oddQ.fma(s, q6);
            evenQ = evenQ.fma(s, q7);
            FloatVector ofQ = oddQ.fma(t, evenQ);
            q.fma(ofQ, y.fma(ofY, value)).intoArray(values, i);
        }
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
