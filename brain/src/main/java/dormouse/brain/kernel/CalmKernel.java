package dormouse.brain.kernel;

/**
 * Many neurons near rest, in single precision, each operation fused: deviations y of the membrane and p of the slow variable, and current x,
 *
 * <pre>
 * y' = s₁·y + s₂·y² + s₃·y³ + s₄·y⁴ + s₅·y⁵ + p + drive·x
 * p' = p − μ·y
 * x' = decay·x
 * </pre>
 *
 * <p>For one thread at a time. Arrays are as long as {@link #room} says; what lies beyond {@code count} is 0, and stays so.
 */
public interface CalmKernel {

    /**
     * What the arithmetic needs to know.
     *
     * @param first s₁
     * @param second s₂
     * @param third s₃
     * @param fourth s₄
     * @param fifth s₅
     * @param mu μ, a step
     * @param drive what x counts in y' beside p
     * @param kappa what x counts in p: the slow variable's own deviation is p − kappa·x
     * @param decay the share of x that is left after a step
     * @param middle the middle of calm membranes, as y
     * @param half half the width of calm membranes; negative where nothing is calm
     * @param largestDrive the largest |p + drive·x| and |p − kappa·x| of a calm neuron
     */
    record Constants(
            float first,
            float second,
            float third,
            float fourth,
            float fifth,
            float mu,
            float drive,
            float kappa,
            float decay,
            float middle,
            float half,
            float largestDrive) {}

    /** How many neurons a kernel may take at a time. */
    int LANES = 64;

    /** Returns how long arrays for {@code neurons} neurons must be. */
    static int room(int neurons) {
        return (neurons + LANES - 1) / LANES * LANES;
    }

    /** Steps the first {@code count} neurons {@code steps} times. */
    void step(float[] y, float[] p, float[] x, int count, int steps);

    /** Returns whether one neuron is calm: |y − middle| ≤ half, and |p + drive·x| and |p − kappa·x| at most the largest drive. */
    boolean isCalm(float y, float p, float x);

    /** Lists those of the first {@code count} neurons that are not calm, ascending, and returns their number. */
    int findExcited(float[] y, float[] p, float[] x, int count, int[] found);

    /**
     * Lists those of the first {@code count} neurons with |y| + forSlow·|p − kappa·x| + forCurrent·|x| ≤ distance, ascending, and returns
     * their number.
     */
    int findNear(
            float[] y, float[] p, float[] x, int count, float forSlow, float forCurrent, float distance, int[] found);
}
