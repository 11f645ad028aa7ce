package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The map neuron near rest, any number of steps at once: the Taylor expansion, to third order in the deviations (δv, δu, x) from the
 * resting point, of the n-fold map of {@link MapNeuron}. With d = 1 − v*, J = α/d² and w = u + β·x the subthreshold branch is exactly
 *
 * <pre>
 * δv' = J·δv·(1 + δv/d + δv²/d² + …) + δu + β·x
 * δu' = δu − μ·δv + μ·x
 * x'  = decay·x
 * </pre>
 *
 * so that the polynomials of n + 1 steps follow from those of n by truncated multiplication. {@link #isQuiet} bounds where they are used:
 * there the neuron cannot spike before a current is added, and the expansion is off by less than 1.5e-6 in v and 4e-8 in u (measured in
 * RestingMapTest; the gap between rest and the saddle-node is 4.5e-4 in u).
 */
public final class RestingMap {

    private static final Map<NeuronParameters, RestingMap> KNOWN = new ConcurrentHashMap<>();

    private static final int DEGREE = 3;
    private static final int STEPS = 1200;

    /** After so many steps a deviation has at most LEFT_OVER⁴ = 1e-12 of itself left. */
    private static final int FORGOTTEN = 4 * STEPS;

    /** The share of the way from rest to the saddle-node within which a neuron is quiet. */
    private static final double QUIET_SHARE = 0.2;

    /** What a deviation may have left after {@link #STEPS} steps, where rest is stable enough. */
    private static final double LEFT_OVER = 1e-3;

    private final double slowWeight;
    private final double currentWeight;
    private final double quiet;
    private final Monomials monomials = new Monomials(DEGREE);
    private final double[] membraneTable;
    private final double[] slowTable;
    private final double[] decays = new double[STEPS + 1];

    /**
     * Returns the map of neurons of these parameters. The tables, 0.4 MB, are computed once and shared; they never change.
     *
     * @throws IllegalArgumentException if a neuron of these parameters has no stable rest
     */
    public static RestingMap of(NeuronParameters parameters) {
        return KNOWN.computeIfAbsent(parameters, RestingMap::new);
    }

    private RestingMap(NeuronParameters p) {
        double restMembrane = p.sigma() - 1;
        double d = 1 - restMembrane;
        double slope = p.alpha() / (d * d);
        slowWeight = 1 / (1 - slope);
        currentWeight = Math.max(p.beta(), p.mu() / (1 - p.currentDecay())) / (1 - slope);
        quiet = QUIET_SHARE * (1 - Math.sqrt(p.alpha()) - restMembrane);
        int terms = monomials.count();
        membraneTable = new double[(STEPS + 1) * terms];
        slowTable = new double[(STEPS + 1) * terms];
        tabulate(p, d, slope);
        if (!(quiet > 0 && slope < 1 && Math.abs(membraneTable[STEPS * terms]) < LEFT_OVER)) {
            throw new IllegalArgumentException(
                    "brain.engine is fast, but neurons of these brain.neuron parameters have no stable rest; use exact");
        }
    }

    private void tabulate(NeuronParameters p, double d, double slope) {
        int terms = monomials.count();
        double[] v = new double[terms];
        double[] u = new double[terms];
        v[Monomials.FIRST] = 1;
        u[Monomials.SECOND] = 1;
        double x = 1;
        for (int n = 0; n <= STEPS; n++) {
            System.arraycopy(v, 0, membraneTable, n * terms, terms);
            System.arraycopy(u, 0, slowTable, n * terms, terms);
            decays[n] = x;
            double[] nextV = new double[terms];
            double[] nextU = new double[terms];
            double[] power = v;
            double factor = slope;
            for (int order = 1; order <= DEGREE; order++) {
                for (int k = 0; k < terms; k++) {
                    nextV[k] += factor * power[k];
                }
                power = monomials.multiply(power, v);
                factor /= d;
            }
            for (int k = 0; k < terms; k++) {
                nextV[k] += u[k];
                nextU[k] = u[k] - p.mu() * v[k];
            }
            nextV[Monomials.THIRD] += p.beta() * x;
            nextU[Monomials.THIRD] += p.mu() * x;
            v = nextV;
            u = nextU;
            x *= p.currentDecay();
        }
    }

    /** Returns whether a neuron, given by its deviations, is so near rest that it cannot spike before a current is added. */
    public boolean isQuiet(double y, double q, double x) {
        return Math.abs(y) + slowWeight * Math.abs(q) + currentWeight * Math.abs(x) <= quiet;
    }

    /** Returns the largest distance |y| + slowWeight·|q| + currentWeight·|x| of a quiet neuron. */
    public float quietDistance() {
        return (float) quiet;
    }

    /** Returns what |q| counts in the distance from rest. */
    public float slowWeight() {
        return (float) slowWeight;
    }

    /** Returns what |x| counts in the distance from rest. */
    public float currentWeight() {
        return (float) currentWeight;
    }

    /**
     * Takes a quiet neuron {@code steps} steps on.
     *
     * @param steps 0 or more; after very many the neuron is at rest, whatever it was before
     * @param ys deviations y of membranes, changed at {@code i}
     * @param qs deviations q of slow variables, changed at {@code i}
     * @param xs currents, changed at {@code i}
     * @param i the neuron
     */
    public void jump(long steps, float[] ys, float[] qs, float[] xs, int i) {
        if (steps > FORGOTTEN) {
            ys[i] = 0;
            qs[i] = 0;
            xs[i] = 0;
            return;
        }
        for (long left = steps; left > 0; left -= STEPS) {
            jumpOnce((int) Math.min(left, STEPS), ys, qs, xs, i);
        }
    }

    private void jumpOnce(int steps, float[] ys, float[] qs, float[] xs, int i) {
        double y = ys[i];
        double q = qs[i];
        double x = xs[i];
        int row = steps * monomials.count();
        ys[i] = (float) cubic(membraneTable, row, y, q, x);
        qs[i] = (float) cubic(slowTable, row, y, q, x);
        xs[i] = (float) (x * decays[steps]);
    }

    /** The value of a polynomial whose coefficients begin at {@code r}, in the order of {@link Monomials}. */
    private static double cubic(double[] c, int r, double y, double q, double x) {
        double withY = c[r]
                + y * (c[r + 3] + y * c[r + 9] + q * c[r + 10] + x * c[r + 11])
                + q * (c[r + 4] + q * c[r + 12] + x * c[r + 13])
                + x * (c[r + 5] + x * c[r + 14]);
        double withQ = c[r + 1] + q * (c[r + 6] + q * c[r + 15] + x * c[r + 16]) + x * (c[r + 7] + x * c[r + 17]);
        return y * withY + q * withQ + x * (c[r + 2] + x * (c[r + 8] + x * c[r + 18]));
    }
}
