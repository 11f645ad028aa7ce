package dormouse.experiments.measures;

import java.util.Arrays;

/** How evenly performance is spread over tasks. */
public final class Balance {

    private Balance() {}

    /**
     * Returns the Kullback-Leibler divergence, in bits, of the tasks' shares in the sum of performances from equal shares:
     * Σ p log₂(p·k). 0 when all tasks are equally good; log₂ k when one has everything.
     *
     * @param performances at least one, none negative, not all 0; of one task each
     */
    public static double klFromUniform(double... performances) {
        double sum = Arrays.stream(performances).sum();
        if (!(sum > 0) || Arrays.stream(performances).anyMatch(value -> !(value >= 0))) {
            throw new IllegalArgumentException(
                    "performances are " + Arrays.toString(performances) + ", but must be 0 or more, and not all 0");
        }
        double divergence = 0;
        for (double performance : performances) {
            double share = performance / sum;
            if (share > 0) {
                divergence += share * Math.log(share * performances.length) / Math.log(2);
            }
        }
        return Math.max(0, divergence);
    }
}
