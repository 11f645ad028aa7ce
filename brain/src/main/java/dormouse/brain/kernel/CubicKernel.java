package dormouse.brain.kernel;

/**
 * Many neurons taken through the same polynomial map of third order without a constant, in single precision, each operation fused:
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

    /** How many numbers of a table belong to one map: those of Y, of P, and decay. */
    int STRIDE = 2 * TERMS + 1;

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
     * @param count how many neurons; up to {@link CalmKernel#LANES} beyond may be changed as well where they are not 0, and must be there
     */
    void apply(float[] table, int from, float[] y, float[] p, float[] x, int first, int count);
}
