package dormouse.experiments.analysis.weights;

import java.util.Arrays;
import java.util.BitSet;

/** Each output neuron's strongest inputs: what freezing holds on to (finding 10 of Golden et al. 2022). */
public final class StrongestSynapses {

    private StrongestSynapses() {}

    /**
     * Returns, for each output neuron, which hidden neurons are its strongest inputs; of equals, those of lower number.
     *
     * @param strengths shape [hidden][outputs], row-major
     * @param share of the inputs, above 0, at most 1; at least one is taken
     */
    public static BitSet[] of(float[] strengths, int outputs, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share is " + share + ", but must be above 0 and at most 1");
        }
        int hidden = strengths.length / outputs;
        int count = Math.max(1, (int) Math.round(share * hidden));
        BitSet[] strongest = new BitSet[outputs];
        for (int o = 0; o < outputs; o++) {
            strongest[o] = new BitSet(hidden);
            // sorted as whole numbers: the strength's rank above, from the strongest on, and the neuron's number below
            long[] order = new long[hidden];
            for (int h = 0; h < hidden; h++) {
                int bits = Float.floatToIntBits(strengths[h * outputs + o]);
                long rank = -(long) (bits < 0 ? Integer.MIN_VALUE - bits : bits);
                order[h] = rank << Integer.SIZE | h;
            }
            Arrays.sort(order);
            for (int i = 0; i < count; i++) {
                strongest[o].set((int) order[i]);
            }
        }
        return strongest;
    }

    /** Returns the share of one network's strongest synapses that are another's as well, 0 to 1; by chance it is {@code share}. */
    public static double overlap(float[] before, float[] after, int outputs, double share) {
        BitSet[] these = of(before, outputs, share);
        BitSet[] those = of(after, outputs, share);
        double common = 0;
        double all = 0;
        for (int o = 0; o < outputs; o++) {
            all += these[o].cardinality();
            these[o].and(those[o]);
            common += these[o].cardinality();
        }
        return common / all;
    }
}
