package dormouse.brain.kernel;

/**
 * Neurons at rest of which some have just taken a current: which of them can wait for later, and, later, where waiting has brought them. A neuron's state is (y, p, x) as
 * in {@link CalmKernel}, and q = p − κ·x; a neuron is in the same place of all arrays, and of each pair of arrays at least one has 0 there.
 *
 * <p>Where n steps bring a neuron is a polynomial in the current, and off rest it differs by as much as the slopes say, which are polynomials too:
 *
 * <pre>
 * y' = Y(t) + y·Yʸ(t) + q·Yᑫ(t),  p' = P(t) + y·Pʸ(t) + q·Pᑫ(t),  x' = decay·x,  t = (x − middle)/half
 * </pre>
 *
 * <p>All in single precision, operations fused where they can be. For one thread at a time.
 */
public interface WaitingKernel {

    /**
     * Which neurons are quiet, and which of the others can wait.
     *
     * @param slowWeight what |q| counts in the distance from rest beside |y|
     * @param currentWeight what |x| counts
     * @param quiet the largest distance of a quiet neuron
     * @param kappa κ
     * @param residue the largest |y| + slowWeight·|q| of one that can wait
     * @param smallest less than its smallest current; 0 or more
     * @param largest its largest current; no more than {@code smallest} where none can wait
     */
    record Bounds(
            float slowWeight,
            float currentWeight,
            float quiet,
            float kappa,
            float residue,
            float smallest,
            float largest) {

        /** Returns the middle between the smallest current and the largest. */
        public float middle() {
            return 0.5f * (smallest + largest);
        }

        /** Returns 1/half, half of how far these two lie apart. */
        public float scale() {
            return 2 / (largest - smallest);
        }
    }

    /** States of neurons, or their waiting twins; as long as the next multiple of {@link #LANES}. */
    final class Rows {
        public final float[] y;
        public final float[] p;
        public final float[] x;

        /** Creates rows for {@code size} neurons, all 0. */
        public Rows(int size) {
            int room = (size + LANES - 1) / LANES * LANES;
            y = new float[room];
            p = new float[room];
            x = new float[room];
        }

        /** Sets the state of one neuron. */
        public void set(int neuron, float itsY, float itsP, float itsX) {
            y[neuron] = itsY;
            p[neuron] = itsP;
            x[neuron] = itsX;
        }
    }

    /** A kernel may take so many neurons at a time. */
    int LANES = 16;

    /** Coefficients of Y and of P, that of the highest power first. */
    int TERMS = 16;

    /** Coefficients of a slope, likewise. */
    int SLOPE_TERMS = 8;

    /** Where a table has what brings neurons so many steps on: Y, P, Yʸ, Yᑫ, Pʸ, Pᑫ, decay. */
    int TO_P = TERMS;

    int Y_BY_Y = 2 * TERMS;
    int Y_BY_Q = Y_BY_Y + SLOPE_TERMS;
    int P_BY_Y = Y_BY_Q + SLOPE_TERMS;
    int P_BY_Q = P_BY_Y + SLOPE_TERMS;
    int DECAY = P_BY_Q + SLOPE_TERMS;

    /** How many numbers of a table belong together. */
    int STRIDE = DECAY + 1;

    /** What is added and taken away again, so that numbers far below it vanish. */
    float VANISHING = CubicKernel.VANISHING;

    /**
     * Moves neurons that are not quiet but can wait to their places among the waiting, which must be 0.
     *
     * @param wait whether any may
     * @param found receives those that are neither quiet nor wait, ascending; as long as {@code rows}
     * @return how many these are
     */
    int sort(Rows rows, Rows waiting, int count, boolean wait, int[] found);

    /**
     * Moves all that wait back, so many steps on. Their places must be 0.
     *
     * @param table what brings neurons on, for each number of steps that it knows
     * @param from where it begins for this number
     * @return whether one of them is not quiet
     */
    boolean arrive(float[] table, int from, Rows waiting, Rows rows, int count);
}
