package dormouse.brain.neuron;

import dormouse.brain.kernel.CubicKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.parameters.NeuronParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The map neuron that is near rest, any number of steps at once: the Taylor expansion, to third order in the deviations (y, p, x) of {@link CalmMap}, of
 * the n-fold map of {@link MapNeuron}, which in them is
 *
 * <pre>
 * y' = J·y·(1 + y/d + y²/d² + …) + p + (β − κ)·x
 * p' = p − μ·y
 * x' = decay·x
 * </pre>
 *
 * so that the polynomials of n + 1 steps follow from those of n by truncated multiplication. {@link #isQuiet} bounds where it is used: there the
 * neuron cannot spike before a current is added, and the expansion is off by less than 1.5e-6 in v and 4e-8 in u (measured in RestingMapTest; the gap between
 * rest and the saddle-node is 4.5e-4 in u).
 */
public final class RestingMap {

    private static final Map<NeuronParameters, RestingMap> KNOWN = new ConcurrentHashMap<>();

    private static final int DEGREE = 3;
    private static final Monomials MONOMIALS = new Monomials(DEGREE);
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
    private final float[] table;
    private final CubicKernel kernel = Kernels.cubic();

    /**
     * Returns a map of neurons of these parameters, for one thread at a time. Its table, some 2 MB, is computed once and shared; it never
     * changes.
     *
     * @throws IllegalArgumentException if a neuron of these parameters has no stable rest
     */
    public static RestingMap of(NeuronParameters parameters) {
        return new RestingMap(KNOWN.computeIfAbsent(parameters, RestingMap::new));
    }

    private RestingMap(RestingMap known) {
        slowWeight = known.slowWeight;
        currentWeight = known.currentWeight;
        quiet = known.quiet;
        table = known.table;
    }

    private RestingMap(NeuronParameters p) {
        MapNeuronNearRest neuron = new MapNeuronNearRest(p);
        slowWeight = 1 / (1 - neuron.slope());
        currentWeight = Math.max(p.beta(), CalmMap.kappa(p)) / (1 - neuron.slope());
        double way = 1 - Math.sqrt(p.alpha()) - (p.sigma() - 1);
        quiet = QUIET_SHARE * way;
        table = new float[(STEPS + 1) * CubicKernel.STRIDE];
        if (quiet > 0 && neuron.slope() < 1) {
            tabulate(neuron, table);
        }
        if (!(quiet > 0 && neuron.slope() < 1 && Math.abs(table[STEPS * CubicKernel.STRIDE]) < LEFT_OVER)) {
            throw new IllegalArgumentException(
                    "brain.engine is fast, but neurons of these brain.neuron parameters have no stable rest; use exact");
        }
    }

    private static void tabulate(MapNeuronNearRest neuron, float[] table) {
        int terms = MONOMIALS.count();
        double[] y = new double[terms];
        double[] p = new double[terms];
        double[] x = new double[terms];
        y[Monomials.FIRST] = 1;
        p[Monomials.SECOND] = 1;
        x[Monomials.THIRD] = 1;
        for (int row = 0; row < table.length; row += CubicKernel.STRIDE) {
            for (int k = 0; k < terms; k++) {
                table[row + k] = (float) y[k];
                table[row + terms + k] = (float) p[k];
            }
            table[row + CubicKernel.DECAY] = (float) x[Monomials.THIRD];
            y = neuron.stepPolynomials(MONOMIALS, DEGREE, y, p, x);
        }
    }

    /** Returns how much room {@code neurons} neurons need that are taken on together: {@link #jump} may change what lies in it. */
    public static int room(int neurons) {
        return (neurons + CubicKernel.LANES - 1) / CubicKernel.LANES * CubicKernel.LANES;
    }

    /** Returns whether a neuron, given by its deviations, is so near rest that it cannot spike before a current is added. */
    public boolean isQuiet(double y, double q, double x) {
        return Math.abs(y) + slowWeight * Math.abs(q) + currentWeight * Math.abs(x) <= quiet;
    }

    /** Returns the largest distance |y| + slowWeight·|q| + currentWeight·|x| of a quiet neuron. */
    public float quietDistance() {
        return (float) quiet > quiet ? Math.nextDown((float) quiet) : (float) quiet;
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
     * Takes quiet neurons {@code steps} steps on.
     *
     * @param steps 0 or more; after very many a neuron is at rest, whatever it was before
     * @param y deviations of membranes, changed
     * @param p deviations of slow variables, changed
     * @param x currents, changed
     * @param first the first neuron
     * @param count how many neurons; as many as {@link #room} says must be there; where they are 0 they stay so
     */
    public void jump(long steps, float[] y, float[] p, float[] x, int first, int count) {
        if (steps > FORGOTTEN) {
            Arrays.fill(y, first, first + count, 0);
            Arrays.fill(p, first, first + count, 0);
            Arrays.fill(x, first, first + count, 0);
            return;
        }
        for (long left = steps; left > 0; left -= STEPS) {
            kernel.apply(table, (int) Math.min(left, STEPS) * CubicKernel.STRIDE, y, p, x, first, count);
        }
    }
}
