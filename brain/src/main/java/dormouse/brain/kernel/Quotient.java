package dormouse.brain.kernel;

import java.lang.management.ManagementFactory;

/**
 * α/d, rounded as a division rounds it, from multiplications and additions: a quadratic in d gives h ≈ 1/d, and with the error e = 1 − d·h
 *
 * <pre>
 * y = h + h·(e + e² + e³ + e⁴)      1/d, off by at most half a last place and a hair
 * q = g + g·(e + e² + e³ + e⁴)      α/d, off by at most one last place and a hair; g = h·α
 * q + y·(α − d·q)                   α/d, correctly rounded
 * </pre>
 *
 * for d = 1 − v and v from {@link #LOWEST} to {@link #HIGHEST}, with fused multiplications, which is what makes e and the rest α − d·q exact enough. Beyond them
 * e² is {@link #LARGEST_SQUARE} or more, and so tells. docs/model/exact-engine.md has the proof.
 */
final class Quotient {

    /** The lowest v for which the quotient is claimed. */
    static final double LOWEST = -1.16;

    /** The highest v for which the quotient is claimed. */
    static final double HIGHEST = -0.828;

    /** The square of e is below this for no v ≤ 0 outside the range. */
    static final double LARGEST_SQUARE = 0x1p-25;

    /** Where h is 1/d. One of the places is 2, just below which a half of a last place is the largest part of 1/d. */
    private static final double[] NODES = {1.855, 2, 2.13};

    private static final double A = 1 / NODES[0];
    private static final double B = 1 / NODES[1];
    private static final double C = 1 / NODES[2];

    /** h = {@code CONSTANT + LINEAR·v + SQUARE·v²} with v = 1 − d: (1 − (1 − d·A)(1 − d·B)(1 − d·C))/d. */
    static final double SQUARE = A * B * C;

    static final double LINEAR = A * B + B * C + C * A - 2 * SQUARE;
    static final double CONSTANT = A + B + C - (A * B + B * C + C * A) + SQUARE;

    /** The proof is about d that are at least so many last places below 2; the others are tried one by one. */
    private static final int TRIED_BELOW_TWO = 64;

    private Quotient() {}

    /** Returns whether {@link #of} is right for α and every v of the range. */
    static boolean holdsFor(double alpha) {
        int highest = Math.getExponent(1.001 * alpha / (1 - HIGHEST));
        int lowest = Math.getExponent(0.999 * alpha / (1 - LOWEST));
        boolean holds = highest == lowest && Math.abs(lowest) < 500;
        for (int k = 0; k < TRIED_BELOW_TWO; k++) {
            double v = -1 + k * 0x1p-52;
            holds &= of(alpha, v) == alpha / (1 - v);
        }
        return holds;
    }

    /** Returns α/(1 − v) for one v, step by step as the vectors do it; for tests. */
    static double of(double alpha, double v) {
        double n = v - 1;
        double h = Math.fma(Math.fma(v, SQUARE, LINEAR), v, CONSTANT);
        double e = Math.fma(n, h, 1.0);
        double t = Math.fma(e, e, e);
        double p = Math.fma(t, e * e, t);
        double g = h * alpha;
        double q = Math.fma(p, g, g);
        double y = Math.fma(p, h, h);
        return Math.fma(Math.fma(q, n, alpha), y, q);
    }

    /**
     * Returns whether the JVM does fused multiplications with the processor's own instruction; without it one takes a thousand times as
     * long.
     */
    static boolean isFast() {
        try {
            return Boolean.parseBoolean(
                    ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
                            .getVMOption("UseFMA")
                            .getValue());
        } catch (RuntimeException | LinkageError unknown) {
            return false;
        }
    }
}
