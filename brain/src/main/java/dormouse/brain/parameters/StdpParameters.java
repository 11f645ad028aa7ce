package dormouse.brain.parameters;

/**
 * Spike-timing dependent plasticity, rewarded from hidden to output (foraging model, §7; Golden et al. 2022). Keys: {@code brain.stdp.*}. A step
 * is 0.5 ms.
 *
 * @param amplitude A, the magnitude of a trace of two coinciding spikes; at least 0; 0.4
 * @param window how long a spike is paired with later ones, steps; between 1 and 1,000,000; 120
 * @param timeConstant the time constant of a pair's magnitude, steps; above 0; 40
 * @param traceLife how long a trace acts, steps; between 1 and 1,000,000; 3600 (6 epochs)
 * @param traceOffset what is added to a trace's age where its magnitude is divided by it, steps; between 1 and 1,000,000; 600
 * @param meanRate the rate of each synapse's running mean of its traces' sum, a move; above 0, at most 1; 0.001
 * @param meanFloor the running mean's least distance from 0; above 0; 1e-10
 * @param maxChange the greatest relative change of a strength by one trace, either way; above 0, at most 1; 0.01
 * @param minStrength the least strength of an excitatory synapse; at least 0; 1e-5
 * @param maxInputToHidden the greatest strength from input to hidden; at least {@code minStrength}; 0.012
 * @param maxHiddenToOutput the greatest strength from hidden to output; at least {@code minStrength}; 1
 */
public record StdpParameters(
        double amplitude,
        int window,
        double timeConstant,
        int traceLife,
        int traceOffset,
        double meanRate,
        double meanFloor,
        double maxChange,
        double minStrength,
        double maxInputToHidden,
        double maxHiddenToOutput) {

    private static final int LONGEST = 1_000_000;

    public StdpParameters {
        Check.atLeast0("brain.stdp.amplitude", amplitude);
        Check.between("brain.stdp.window", window, 1, LONGEST);
        Check.above0("brain.stdp.time-constant", timeConstant);
        Check.between("brain.stdp.trace-life", traceLife, 1, LONGEST);
        Check.between("brain.stdp.trace-offset", traceOffset, 1, LONGEST);
        Check.above0To1("brain.stdp.mean-rate", meanRate);
        Check.above0("brain.stdp.mean-floor", meanFloor);
        Check.above0To1("brain.stdp.max-change", maxChange);
        Check.atLeast0("brain.stdp.min-strength", minStrength);
        checkMaximum("brain.stdp.max-input-to-hidden", maxInputToHidden, minStrength);
        checkMaximum("brain.stdp.max-hidden-to-output", maxHiddenToOutput, minStrength);
    }

    /** Returns the values of Golden et al. (2022). */
    public static StdpParameters golden2022() {
        return new StdpParameters(0.4, 120, 40, 3600, 600, 0.001, 1e-10, 0.01, 1e-5, 0.012, 1.0);
    }

    private static void checkMaximum(String key, double value, double minStrength) {
        Check.require(
                value >= minStrength && Double.isFinite(value),
                key,
                value,
                "a finite number of at least brain.stdp.min-strength (" + minStrength + ")");
    }
}
