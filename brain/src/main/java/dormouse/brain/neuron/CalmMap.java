package dormouse.brain.neuron;

import dormouse.brain.kernel.CalmKernel;
import dormouse.brain.kernel.CalmKernel.Constants;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.parameters.NeuronParameters;

/**
 * The map neuron while it is calm: below the region from which it spikes, and with a moderate drive. Its state is kept as deviations
 * y = v − v*, q = u − u*, x from the resting point v* = −1 + σ, u* = v* − α/(1 − v*), in single precision, in which what is near 0 is the more
 * precise. With d = 1 − v* and J = α/d² the subthreshold branch of {@link MapNeuron} is exactly
 *
 * <pre>
 * y' = J·y/(1 − y/d) + q + β·x  =  J·y·(1 + y/d + (y/d)² + …) + q + β·x
 * q' = q − μ·y + μ·x
 * x' = decay·x
 * </pre>
 *
 * Of the geometric series six terms are taken, so that a step needs no division; for a calm neuron the rest of it is less than 1e-7·d.
 */
public final class CalmMap {

    /** For how many steps a neuron that is calm may be stepped, as long as no current is added. */
    public static final int LOOK_STEPS = 16;

    private static final int TERMS = 6;

    /** How high and how low a calm membrane may lie, in units of the way from rest to the saddle-node. */
    private static final double HIGHEST = 2.7;

    private static final double LOWEST = -2.7;

    /** The largest drive |q + β·x| of a calm neuron, in units of the drive that takes rest to the saddle-node. */
    private static final double LARGEST_DRIVE = 10;

    /** Where a calm neuron may be at most after {@link #LOOK_STEPS}, as a share of d: there the terms left out are 1e-7 of d. */
    private static final double LARGEST_SHARE = 0.2;

    private final double restMembrane;
    private final double restSlow;
    private final CalmKernel kernel;

    /** Creates the map of neurons of these parameters. Where they leave no calm region, no neuron is ever calm. */
    public CalmMap(NeuronParameters parameters) {
        restMembrane = parameters.sigma() - 1;
        double d = 1 - restMembrane;
        restSlow = restMembrane - parameters.alpha() / d;
        double toSaddle = 1 - Math.sqrt(parameters.alpha()) - restMembrane;
        double drive = LARGEST_DRIVE * (1 - 2 * Math.sqrt(parameters.alpha()) - restSlow);
        boolean bounded = toSaddle > 0
                && staysNear(parameters, HIGHEST * toSaddle, drive)
                && staysNear(parameters, LOWEST * toSaddle, -drive);
        Constants constants = new Constants(
                series(parameters.alpha() / (d * d), d),
                (float) parameters.mu(),
                (float) parameters.beta(),
                (float) parameters.currentDecay(),
                (float) (0.5 * (HIGHEST + LOWEST) * toSaddle),
                bounded ? (float) (0.5 * (HIGHEST - LOWEST) * toSaddle) : -1,
                (float) drive);
        kernel = Kernels.calm(constants);
    }

    private static float[] series(double first, double d) {
        float[] series = new float[TERMS];
        double coefficient = first;
        for (int k = 0; k < TERMS; k++) {
            series[k] = (float) coefficient;
            coefficient /= d;
        }
        return series;
    }

    /** Follows the neuron that starts at a bound under the largest drive: no calm one gets further, since y' grows with y and the drive. */
    private static boolean staysNear(NeuronParameters p, double from, double drive) {
        double d = 2 - p.sigma();
        double slope = p.alpha() / (d * d);
        double y = from;
        double most = drive;
        for (int n = 0; n < LOOK_STEPS; n++) {
            y = slope * y / (1 - y / d) + most;
            most += Math.copySign(p.mu() * Math.abs(drive / p.beta() - y), drive);
        }
        return Math.abs(y / d) <= LARGEST_SHARE;
    }

    /** Returns the membrane variable v of the resting point. */
    public double restMembrane() {
        return restMembrane;
    }

    /** Returns the slow variable u of the resting point. */
    public double restSlow() {
        return restSlow;
    }

    /** Returns how long arrays for {@code neurons} neurons must be. */
    public static int room(int neurons) {
        return CalmKernel.room(neurons);
    }

    /** Returns whether a neuron is calm: {@link #step} holds for its next {@link #LOOK_STEPS} steps, and in them it does not spike. */
    public boolean isCalm(float y, float q, float x) {
        return kernel.isCalm(y, q, x);
    }

    /**
     * Steps the first {@code count} neurons {@code steps} times. The arrays are as long as {@link #room} says, and 0 from {@code count} on.
     */
    public void step(float[] y, float[] q, float[] x, int count, int steps) {
        kernel.step(y, q, x, count, steps);
    }

    /** Lists those of the first {@code count} neurons that are not calm, ascending, and returns their number. */
    public int findExcited(float[] y, float[] q, float[] x, int count, int[] found) {
        return kernel.findExcited(y, q, x, count, found);
    }

    /** Lists those of the first {@code count} neurons that {@code rest} calls quiet, ascending, and returns their number. */
    public int findQuiet(RestingMap rest, float[] y, float[] q, float[] x, int count, int[] found) {
        return kernel.findNear(y, q, x, count, rest.slowWeight(), rest.currentWeight(), rest.quietDistance(), found);
    }
}
