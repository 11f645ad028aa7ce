package dormouse.brain.kernel;

/**
 * Many neurons near rest, in deviations y, q, x of membrane, slow variable and current from it, in single precision:
 *
 * <pre>
 * y' = s₁·y + s₂·y² + … + s₆·y⁶ + q + β·x
 * q' = q − μ·y + μ·x
 * x' = decay·x
 * </pre>
 *
 * <p>Arrays are as long as {@link #room} says; what lies beyond {@code count} is 0, and stays so.
 */
public interface CalmKernel {

    /**
     * What the arithmetic needs to know.
     *
     * @param series s₁ to s₆
     * @param mu μ, a step
     * @param beta β
     * @param decay the share of x that is left after a step
     * @param middle the middle of calm membranes, as y
     * @param half half the width of calm membranes; negative where nothing is calm
     * @param largestDrive the largest |q + β·x| and |q| of a calm neuron
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, for a kernel alone
    record Constants(float[] series, float mu, float beta, float decay, float middle, float half, float largestDrive) {}

    /** How many neurons a kernel may take at a time. */
    int LANES = 64;

    /** Returns how long arrays for {@code neurons} neurons must be. */
    static int room(int neurons) {
        return (neurons + LANES - 1) / LANES * LANES;
    }

    /** Steps the first {@code count} neurons {@code steps} times. */
    void step(float[] y, float[] q, float[] x, int count, int steps);

    /** Returns whether one neuron is calm: |y − middle| ≤ half, and |q + β·x| and |q| at most the largest drive. */
    boolean isCalm(float y, float q, float x);

    /** Lists those of the first {@code count} neurons that are not calm, ascending, and returns their number. */
    int findExcited(float[] y, float[] q, float[] x, int count, int[] found);

    /**
     * Lists those of the first {@code count} neurons with |y| + forSlow·|q| + forCurrent·|x| ≤ distance, ascending, and returns their
     * number.
     */
    int findNear(
            float[] y, float[] q, float[] x, int count, float forSlow, float forCurrent, float distance, int[] found);
}
