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
     * The box of the calm states, from which v hardly ever comes above 0 within a block of {@link #BLOCK_STEPS} steps while no current is added. Whether it does is
     * looked at in every block. What has to be certain is that v is not above 0 after one step, and that u stays far from 0 in a block; who makes the box sees to that.
     *
     * @param middleMembrane the middle of calm v
     * @param halfMembrane half the width of calm v; negative where no neuron is calm
     * @param middleDrive the middle of calm w
     * @param halfDrive half the width of calm w
     * @param largestCurrent the largest calm x; the smallest is 0
     * @param ceiling what w can't exceed within a block that begins in the box
     */
    record Calm(
            double middleMembrane,
            double halfMembrane,
            double middleDrive,
            double halfDrive,
            double largestCurrent,
            double ceiling) {

        /** Returns whether a neuron is calm: whether v, w = u + β·x and x lie in the box. */
        public boolean has(double v, double w, double x) {
            return Math.abs(v - middleMembrane) <= halfMembrane
                    && Math.abs(w - middleDrive) <= halfDrive
                    && Math.abs(x - 0.5 * largestCurrent) <= 0.5 * largestCurrent;
        }
    }

    /** The most steps of a block, of whatever kernel. */
    int BLOCK_STEPS = 64;

    /** A unit's kind: each of its neurons is calm. */
    byte CALM = 0;

    /** A unit's kind: one of its neurons is not calm. */
    byte RESTLESS = 1;

    /** What became of a calm unit that was left as it was, since one of its neurons, or of those taken with it, came above 0. */
    byte RISEN = 2;

    /** By what a spike's step within the block is multiplied, and its row added, in a list of spikes. */
    int STEP = 1 << 24;

    /** Returns how many rows a unit has, a power of two: they are looked at, and called calm or restless, together. */
    int unit();

    /** Returns of how many steps, at most {@link #BLOCK_STEPS}, a block had best be: in a longer one more units are restless, and in shorter ones they are looked at more often. */
    int blockSteps();

    /** Returns how many units {@link #stepCalm} takes at a time. */
    int abreast();

    /** Returns whether all the rows of the unit that begins at row {@code from} are calm. */
    boolean isCalm(double[] v, double[] u, double[] x, int from);

    /** Returns whether an x of the unit that begins at row {@code from}, other than 0, is nearer to 0 than {@code tiny}. */
    boolean hasTiny(double[] x, int from, double tiny);

    /**
     * Takes calm units {@code steps} steps on, at most {@link #BLOCK_STEPS}, but for those that are {@link #RISEN} then.
     *
     * @param units the first row of each
     * @param count how many are in the list: a multiple of {@link #abreast}
     * @param kinds receives, at row/unit, what each has become
     * @return whether all of them were taken on and are still {@link #CALM}
     */
    boolean stepCalm(double[] v, double[] u, double[] x, int[] units, int count, int steps, byte[] kinds);

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
