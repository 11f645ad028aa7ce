package dormouse.brain.kernel;

/**
 * Many neurons taken through the same polynomial map of third order about rest, in single precision, each operation fused:
 *
 * <pre>
 * y' = Y(y, p, x),  p' = P(y, p, x),  x' = decay·x
 * </pre>
 *
 * <p>For one thread at a time. What is left nearer to 0 than about 1e-16 becomes 0, since numbers that die away would end where processors are slow.
 */
public interface CubicKernel {

    /**
     * The coefficients of one polynomial: of y, p, x, yy, yp, yx, pp, px, xx, yyy, yyp, yyx, ypp, ypx, yxx, ppp, ppx, pxx, xxx.
     */
    int TERMS = 19;

    /** Where a map has decay, after the coefficients of Y and those of P. */
    int DECAY = 2 * TERMS;

    /** How many numbers of a table belong to one map. */
    int STRIDE = DECAY + 1;

    /** A kernel may change neurons up to the next multiple of so many from the first. */
    int LANES = 16;

    /** What is added and taken away again, so that numbers far below it vanish. */
    float VANISHING = 0x1p-30f;

    /**
     * Applies a map.
     *
     * @param table maps one after the other
     * @param from where the map begins in the table
     * @param y changed
     * @param p changed
     * @param x changed
     * @param first the first neuron
     * @param count how many neurons; those up to the next multiple of {@link #LANES} may be changed as well, and must be there; where they
     *     are 0 they stay so
     */
    void apply(float[] table, int from, float[] y, float[] p, float[] x, int first, int count);
}
