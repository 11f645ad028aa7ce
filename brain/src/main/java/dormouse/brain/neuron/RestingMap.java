package dormouse.brain.neuron;

import dormouse.brain.kernel.CubicKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.parameters.NeuronParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The map neuron that is at rest, or was and has just taken a current too small to make it spike, any number of steps at once: the Taylor expansion, to third
 * order in the deviations (y, p, x) of {@link CalmMap}, of the n-fold map of {@link MapNeuron}, which in them is
 *
 * <pre>
 * y' = J·y·(1 + y/d + y²/d² + …) + p + (β − κ)·x
 * p' = p − μ·y
 * x' = decay·x
 * </pre>
 *
 * about a <em>centre</em>, so that the polynomials of n + 1 steps follow from those of n by truncated multiplication. Centre {@link #REST} is rest
 * itself; each other one is rest with a current, the middle of one of {@link CurrentSpans}. {@link #isQuiet} and {@link #centreOf} bound where they
 * are used: there the neuron cannot spike before a current is added, and the expansion is off by less than 1.5e-6 in v and 4e-8 in u (measured in
 * RestingMapTest; the gap between rest and the saddle-node is 4.5e-4 in u).
 */
public final class RestingMap {

    /** The centre of quiet neurons. */
    public static final int REST = 0;

    /** What {@link #centreOf} returns for a neuron that is in no centre's reach. */
    public static final int NONE = -1;

    private static final Map<NeuronParameters, RestingMap> KNOWN = new ConcurrentHashMap<>();

    private static final int DEGREE = 3;
    private static final Monomials MONOMIALS = new Monomials(DEGREE);
    private static final int STEPS = 1200;

    /** For how many steps a centre other than rest is tabulated: after them whoever was in its reach is quiet. */
    private static final int KICKED_STEPS = CurrentSpans.STEPS;

    private static final int REST_SIZE = (STEPS + 1) * CubicKernel.STRIDE;
    private static final int KICKED_SIZE = (KICKED_STEPS + 1) * CubicKernel.STRIDE;

    /** After so many steps a deviation has at most LEFT_OVER⁴ = 1e-12 of itself left. */
    private static final int FORGOTTEN = 4 * STEPS;

    /** The share of the way from rest to the saddle-node within which a neuron is quiet. */
    private static final double QUIET_SHARE = 0.2;

    /** The same share, of what a neuron may be off rest when it takes a current, to be in the reach of that current's centre. */
    private static final double RESIDUE_SHARE = 0.004;

    /** What a deviation may have left after {@link #STEPS} steps, where rest is stable enough. */
    private static final double LEFT_OVER = 1e-3;

    private final double slowWeight;
    private final double currentWeight;
    private final double quiet;
    private final float slowWeightF;
    private final float currentWeightF;
    private final float quietF;
    private final float kappa;
    private final float residue;
    private final float unitsPerCurrent;

    /** Of each unit of current the centre in whose span it is. */
    private final byte[] centres;

    private final int centreCount;
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
        slowWeightF = known.slowWeightF;
        currentWeightF = known.currentWeightF;
        quietF = known.quietF;
        kappa = known.kappa;
        residue = known.residue;
        unitsPerCurrent = known.unitsPerCurrent;
        centres = known.centres;
        centreCount = known.centreCount;
        table = known.table;
    }

    private RestingMap(NeuronParameters p) {
        MapNeuronNearRest neuron = new MapNeuronNearRest(p);
        slowWeight = 1 / (1 - neuron.slope());
        currentWeight = Math.max(p.beta(), CalmMap.kappa(p)) / (1 - neuron.slope());
        double way = 1 - Math.sqrt(p.alpha()) - (p.sigma() - 1);
        quiet = QUIET_SHARE * way;
        slowWeightF = (float) slowWeight;
        currentWeightF = (float) currentWeight;
        quietF = (float) quiet > quiet ? Math.nextDown((float) quiet) : (float) quiet;
        kappa = (float) CalmMap.kappa(p);
        residue = (float) (RESIDUE_SHARE * way);
        float[] rest = new float[REST_SIZE];
        if (quiet > 0 && neuron.slope() < 1) {
            tabulate(neuron, 0, rest, 0, STEPS);
        }
        if (!(quiet > 0 && neuron.slope() < 1 && Math.abs(rest[STEPS * CubicKernel.STRIDE]) < LEFT_OVER)) {
            throw new IllegalArgumentException(
                    "brain.engine is fast, but neurons of these brain.neuron parameters have no stable rest; use exact");
        }
        CurrentSpans spans = new CurrentSpans(p, quiet / currentWeight, this::isQuiet);
        unitsPerCurrent = (float) (1 / spans.unit());
        int[] ends = spans.ends();
        centreCount = 1 + ends.length;
        centres = new byte[CurrentSpans.UNITS];
        Arrays.fill(centres, (byte) NONE);
        table = Arrays.copyOf(rest, REST_SIZE + ends.length * KICKED_SIZE);
        int begin = 0;
        for (int span = 0; span < ends.length; span++) {
            Arrays.fill(centres, begin, ends[span], (byte) (span + 1));
            begin = ends[span];
            tabulate(neuron, spans.middle(span), table, REST_SIZE + span * KICKED_SIZE, KICKED_STEPS);
        }
    }

    private static void tabulate(MapNeuronNearRest neuron, double current, float[] table, int from, int steps) {
        int terms = MONOMIALS.count();
        double[] state = neuron.kicked(current);
        double centreP = state[1];
        double[] y = new double[terms];
        double[] p = new double[terms];
        double[] x = new double[terms];
        y[Monomials.FIRST] = 1;
        p[Monomials.SECOND] = 1;
        x[Monomials.THIRD] = 1;
        for (int n = 0; n <= steps; n++) {
            int row = from + n * CubicKernel.STRIDE;
            for (int k = 0; k < terms; k++) {
                table[row + k] = (float) y[k];
                table[row + terms + k] = (float) p[k];
            }
            table[row + CubicKernel.DECAY] = (float) x[Monomials.THIRD];
            table[row + CubicKernel.CENTRE_P] = (float) centreP;
            table[row + CubicKernel.CENTRE_X] = (float) current;
            table[row + CubicKernel.TO_Y] = (float) state[0];
            table[row + CubicKernel.TO_P] = (float) state[1];
            y = neuron.stepPolynomials(MONOMIALS, DEGREE, state[0], y, p, x);
            neuron.step(state, null);
        }
    }

    /** Returns how much room {@code neurons} neurons need that are taken on together: {@link #jump} may change what lies in it. */
    public static int room(int neurons) {
        return (neurons + CubicKernel.LANES - 1) / CubicKernel.LANES * CubicKernel.LANES;
    }

    /** Returns how many centres there are, {@link #REST} included. */
    public int centres() {
        return centreCount;
    }

    /**
     * Returns the centre in whose reach a neuron is that may have taken a current since it was quiet: {@link #REST} if it is quiet, {@link #NONE} if there is
     * no such centre and it must be stepped.
     */
    public int centreOf(float y, float p, float x) {
        float q = p - kappa * x;
        float off = Math.abs(y) + slowWeightF * Math.abs(q);
        if (off + currentWeightF * Math.abs(x) <= quietF) {
            return REST;
        }
        float units = x * unitsPerCurrent;
        return off <= residue && units >= 0 && units < CurrentSpans.UNITS ? centres[(int) units] : NONE;
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
     * Takes neurons in the reach of a centre {@code steps} steps on.
     *
     * @param centre their centre
     * @param steps 0 or more; after very many a neuron is at rest, whatever it was before
     * @param y deviations of membranes, changed
     * @param p deviations of slow variables, changed
     * @param x currents, changed
     * @param first the first neuron
     * @param count how many neurons; as many as {@link #room} says must be there, and may be changed as well, but where they are 0 only with another
     *     centre than {@link #REST}
     */
    public void jump(int centre, long steps, float[] y, float[] p, float[] x, int first, int count) {
        if (steps > FORGOTTEN) {
            Arrays.fill(y, first, first + count, 0);
            Arrays.fill(p, first, first + count, 0);
            Arrays.fill(x, first, first + count, 0);
            return;
        }
        long left = steps;
        if (centre != REST && left > 0) {
            int from = REST_SIZE + (centre - 1) * KICKED_SIZE;
            int stride = (int) Math.min(left, KICKED_STEPS);
            kernel.apply(table, from + stride * CubicKernel.STRIDE, y, p, x, first, count);
            left -= stride;
        }
        for (; left > 0; left -= STEPS) {
            kernel.apply(table, (int) Math.min(left, STEPS) * CubicKernel.STRIDE, y, p, x, first, count);
        }
    }
}
