package dormouse.brain.kernel;

/**
 * Map neurons taken through a block of steps, exactly: every operation is rounded as docs/model/arithmetic.md writes it.
 *
 * <pre>
 * w  = u + β·x
 * u' = ((u − μ·(v + 1)) + μσ) + μ·x
 * v' = α/(1 − v) + w     if v ≤ 0
 *    = α + w             if 0 &lt; v &lt; α + w and v₂ ≤ 0
 *    = −1, a spike       otherwise
 * x' = decay·x
 * </pre>
 *
 * <p>v₂ is v of two steps ago. Rows are taken in units of {@link #unit} rows, which are listed by the first row of each.
 */
public interface MapKernel {

    /**
     * What the arithmetic needs to know.
     *
     * @param alpha α
     * @param mu μ
     * @param muSigma μ·σ
     * @param beta β
     * @param decay the share of x that is left after a step
     * @param calm which neurons are calm
     */
    record Constants(double alpha, double mu, double muSigma, double beta, double decay, Calm calm) {}

    /**
     * The box of the calm states. A calm neuron's v stays between {@link #LOWEST_CALM} and {@link #HIGHEST_CALM} for {@link #BLOCK_STEPS} steps,
     * as long as no current is added; who makes the box sees to that.
     *
     * @param middleMembrane the middle of calm v
     * @param halfMembrane half the width of calm v; negative where no neuron is calm
     * @param middleDrive the middle of calm w
     * @param halfDrive half the width of calm w
     * @param largestCurrent the largest calm x; the smallest is 0
     */
    record Calm(
            double middleMembrane, double halfMembrane, double middleDrive, double halfDrive, double largestCurrent) {

        /** Returns whether a neuron is calm: whether v, w = u + β·x and x lie in the box. */
        public boolean has(double v, double w, double x) {
            return Math.abs(v - middleMembrane) <= halfMembrane
                    && Math.abs(w - middleDrive) <= halfDrive
                    && Math.abs(x - 0.5 * largestCurrent) <= 0.5 * largestCurrent;
        }
    }

    /** The lowest v that a calm neuron may come to within a block. */
    double LOWEST_CALM = -1.15;

    /** The highest v that a calm neuron may come to within a block. */
    double HIGHEST_CALM = -0.83;

    /** The most steps of a block. */
    int BLOCK_STEPS = 16;

    /** By what a spike's step within the block is multiplied, and its row added, in a list of spikes. */
    int STEP = 1 << 24;

    /** Returns how many rows a unit has, a power of two: they are looked at, and called calm or not, together. */
    int unit();

    /** Returns how many units {@link #stepCalm} takes at a time. */
    int abreast();

    /** Returns whether all the rows of the unit that begins at row {@code from} are calm. */
    boolean isCalm(double[] v, double[] u, double[] x, int from);

    /** Returns whether an x of the unit that begins at row {@code from}, other than 0, is nearer to 0 than {@code tiny}. */
    boolean hasTiny(double[] x, int from, double tiny);

    /**
     * Takes calm units {@code steps} steps on, at most {@link #BLOCK_STEPS}.
     *
     * @param units the first row of each
     * @param count how many are in the list: a multiple of {@link #abreast}
     * @param calm receives, at row/unit, whether the unit is still calm
     * @return whether all of them are
     */
    boolean stepCalm(double[] v, double[] u, double[] x, int[] units, int count, int steps, boolean[] calm);

    /**
     * Takes any units {@code steps} steps on, at most {@link #BLOCK_STEPS}.
     *
     * @param v1 v of one step ago
     * @param v2 v of two steps ago
     * @param units the first row of each, and then that of a unit that nobody needs, which may be stepped as well
     * @param count how many are in the list, that one left out
     * @param spikes receives the spikes in any order: step times {@link #STEP} plus row; needs room for half a spike a row and step
     * @return how many are in it then
     */
    int step(
            double[] v,
            double[] v1,
            double[] v2,
            double[] u,
            double[] x,
            int[] units,
            int count,
            int steps,
            int[] spikes);
}
