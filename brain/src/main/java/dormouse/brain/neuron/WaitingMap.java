package dormouse.brain.neuron;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.WaitingKernel;
import dormouse.brain.kernel.WaitingKernel.Bounds;
import dormouse.brain.kernel.WaitingKernel.Rows;
import dormouse.brain.parameters.NeuronParameters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The map neuron at rest that has just taken a current, very many steps at once: one that is too small to make it spike, or one with which it spikes once, at a step
 * that is known. After so many steps its state is all but a function of the current alone, a smooth one: it is tabulated for each number of steps as a polynomial
 * in the current, and two more say what the little adds by which the neuron was off rest when the current came.
 *
 * <p>Where that is near enough is tried when the tables are made: from {@link #shortest} steps on, v is off by at most 1e-6 and u by 3e-8 for all neurons that
 * were tried (WaitingMapTest tries others).
 */
public final class WaitingMap {

    /** What {@link #spikeStep} returns of neurons that do not spike. */
    public static final int NO_SPIKE = -1;

    /** For how many steps there are tables. After them a neuron that waited must be quiet. */
    private static final int STEPS = 600;

    /** The part of the smallest current that makes a neuron at rest spike up to which harmless ones go: beyond, states differ too much. */
    private static final double HARMLESS_SHARE = 0.92;

    /** The share of the way from rest to the saddle-node by which a neuron may be off rest when it takes a harmless current. */
    private static final double HARMLESS_RESIDUE = 0.004;

    /** The same share where the current makes it spike: the one of an epoch before leaves 0.0019. */
    private static final double SPIKING_RESIDUE = 0.0025;

    /** What is left of a current after an epoch is 1.2e-4 of it, so that one who takes a known current has little more, and no less but for a rounding. */
    private static final double LESS = 1e-5;

    private static final double MORE = 3e-4;

    private static final double MEMBRANE_TOLERANCE = 1e-6;
    private static final double SLOW_TOLERANCE = 3e-8;

    private static final int HALVINGS = 40;
    private static final int PROBED_CURRENTS = 25;

    private static final Map<List<Object>, Tables> KNOWN = new ConcurrentHashMap<>();

    private final Tables tables;
    private final RestingMap restingMap;
    private final WaitingKernel kernel;

    /** What is the same for all neurons of the same parameters: {@code maps} of {@code shortest} steps and more; none where neurons can't wait. */
    private record Tables(Bounds bounds, int spikeStep, int shortest, List<float[]> maps) {

        /** Returns the map of so many steps, from {@code shortest} to {@link #STEPS}. */
        float[] map(int steps) {
            return maps.get(steps - shortest);
        }
    }

    private WaitingMap(Tables tables, RestingMap restingMap) {
        this.tables = tables;
        this.restingMap = restingMap;
        kernel = Kernels.waiting(tables.bounds);
    }

    /**
     * Returns the map of neurons that take currents up to 92 % of the smallest that makes one at rest spike, for one thread at a time. Its tables are
     * computed once and shared.
     */
    public static WaitingMap harmless(NeuronParameters parameters, RestingMap rest) {
        Tables known = KNOWN.computeIfAbsent(List.of(parameters), key -> {
            MapNeuronNearRest neuron = new MapNeuronNearRest(parameters);
            double largest = HARMLESS_SHARE * largestHarmless(neuron, rest.quietDistance() / rest.currentWeight());
            return tabulate(parameters, rest, HARMLESS_RESIDUE, 0, largest);
        });
        return new WaitingMap(known, rest);
    }

    /** Returns the map of neurons that take this current, above 0, again and again, whether they spike or not; likewise. */
    public static WaitingMap of(double current, NeuronParameters parameters, RestingMap rest) {
        Tables known = KNOWN.computeIfAbsent(
                List.of(parameters, current),
                key -> tabulate(parameters, rest, SPIKING_RESIDUE, (1 - LESS) * current, (1 + MORE) * current));
        return new WaitingMap(known, rest);
    }

    /** The largest current that leaves a neuron at rest below its spike, by halving; at most a thousand times the weak one. */
    private static double largestHarmless(MapNeuronNearRest neuron, double weak) {
        double low = weak;
        double high = 2 * weak;
        while (high < 1000 * weak && neuron.staysBelow(high, STEPS)) {
            low = high;
            high = 2 * high;
        }
        for (int n = 0; n < HALVINGS; n++) {
            double middle = (low + high) / 2;
            if (neuron.staysBelow(middle, STEPS)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Tables tabulate(
            NeuronParameters parameters, RestingMap rest, double residueShare, double smallest, double largest) {
        double way = 1 - Math.sqrt(parameters.alpha()) - (parameters.sigma() - 1);
        Bounds bounds = bounds(parameters, rest, residueShare * way, smallest, largest);
        ChebyshevFit fit = new ChebyshevFit(WaitingKernel.TERMS);
        double[] nodes = new double[WaitingKernel.TERMS];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = 0.5 * (smallest + largest + (largest - smallest) * fit.node(k));
        }
        double[] probed = new double[PROBED_CURRENTS];
        for (int k = 0; k < probed.length; k++) {
            probed[k] = smallest + (largest - smallest) * (k + 1) / probed.length;
        }
        Kicked fitted = new Kicked(parameters, bounds, nodes, STEPS);
        Kicked probes = new Kicked(parameters, bounds, probed, STEPS);
        Deque<float[]> maps = new ArrayDeque<>();
        if (fitted.spikeAlike()
                && probes.spikeAlike()
                && probes.spikeStep() == fitted.spikeStep()
                && probes.areQuiet(rest, STEPS)) {
            WaitingKernel kernel = Kernels.plainWaiting(bounds);
            for (int n = STEPS; n > probes.spikeStep() + 1; n--) {
                float[] map = fitted.fit(fit, n);
                if (!probes.areNear(n, kernel, map, MEMBRANE_TOLERANCE, SLOW_TOLERANCE)) {
                    break;
                }
                maps.addFirst(map);
            }
        }
        return maps.isEmpty()
                ? new Tables(bounds(parameters, rest, 0, 0, 0), NO_SPIKE, Integer.MAX_VALUE, List.of())
                : new Tables(bounds, probes.spikeStep(), STEPS + 1 - maps.size(), List.copyOf(maps));
    }

    private static Bounds bounds(
            NeuronParameters parameters, RestingMap rest, double residue, double smallest, double largest) {
        return new Bounds(
                rest.slowWeight(),
                rest.currentWeight(),
                rest.quietDistance(),
                (float) CalmMap.kappa(parameters),
                (float) residue,
                (float) smallest,
                (float) largest);
    }

    /** Returns from how many steps on {@link #arrive} is near enough; {@link Integer#MAX_VALUE} where neurons can't wait. */
    public int shortest() {
        return tables.shortest;
    }

    /** Returns after how many steps a neuron that waits spikes, from 0, less than {@link #shortest}; or {@link #NO_SPIKE}. */
    public int spikeStep() {
        return tables.spikeStep;
    }

    /**
     * Moves the neurons that are not quiet but can wait to their places among the waiting.
     *
     * @param rows neurons at rest, of which some have just taken a current
     * @param waiting 0 where a neuron is not waiting
     * @param wait whether any may
     * @param found receives those that are neither quiet nor wait, ascending
     * @return how many these are
     */
    public int sort(Rows rows, Rows waiting, int count, boolean wait, int[] found) {
        return kernel.sort(rows, waiting, count, wait, found);
    }

    /**
     * Moves all that wait back to their places, {@code steps} steps on.
     *
     * @param steps at least {@link #shortest}
     * @return whether one of them is not quiet
     */
    public boolean arrive(long steps, Rows waiting, Rows rows, int count) {
        if (steps <= STEPS) {
            return kernel.arrive(tables.map((int) steps), 0, waiting, rows, count);
        }
        Rows late = new Rows(count);
        kernel.arrive(tables.map(STEPS), 0, waiting, late, count);
        restingMap.jump(steps - STEPS, late.y, late.p, late.x, 0, count);
        for (int i = 0; i < count; i++) {
            if (late.y[i] != 0 || late.p[i] != 0 || late.x[i] != 0) {
                rows.set(i, late.y[i], late.p[i], late.x[i]);
            }
        }
        return false;
    }
}
