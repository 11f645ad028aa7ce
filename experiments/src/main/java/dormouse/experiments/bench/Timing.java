package dormouse.experiments.bench;

/**
 * What one pass of a contender took.
 *
 * @param seconds wall-clock time
 * @param steps how many steps of the network it took them for
 * @param bytes what its thread allocated meanwhile; −1 if nobody counted
 */
public record Timing(double seconds, long steps, long bytes) {

    /** Returns microseconds a step. */
    public double microsPerStep() {
        return 1e6 * seconds / steps;
    }
}
