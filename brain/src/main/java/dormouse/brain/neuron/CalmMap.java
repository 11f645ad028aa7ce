package dormouse.brain.neuron;

import dormouse.brain.kernel.CalmKernel;
import dormouse.brain.kernel.CalmKernel.Constants;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.parameters.NeuronParameters;

/**
 * The map neuron while it is calm: below the region from which it spikes, and with a moderate drive. Its state is kept in single precision,
 * as deviations from the resting point v* = −1 + σ, u* = v* − α/(1 − v*), since what is near 0 is the more precise:
 *
 * <pre>
 * y = v − v*
 * p = u − u* + κ·x   with κ = μ/(1 − decay)
 * x
 * </pre>
 *
 * In p the current that the slow variable has still to take up is taken up already, so that x does not enter its equation. With d = 1 − v* and
 * J = α/d² the subthreshold branch of {@link MapNeuron} is exactly
 *
 * <pre>
 * y' = J·y/(1 − y/d) + p + (β − κ)·x  =  J·y·(1 + y/d + (y/d)² + …) + p + (β − κ)·x
 * p' = p − μ·y
 * x' = decay·x
 * </pre>
 *
 * Of the geometric series five terms are taken, so that a step needs no division: what is left out, J·y·(y/d)⁵, is 2e-11 at the saddle-node.
 */
public final class CalmMap {

    /** For how many steps a neuron that is calm may be stepped, as long as no current is added. */
    public static final int LOOK_STEPS = 16;

    /** How high and how low a calm membrane may lie, in units of the way from rest to the saddle-node. */
    private static final double HIGHEST = 2;

    private static final double LOWEST = -2.7;

    /** The largest drive |q + β·x| of a calm neuron, in units of the drive that takes rest to the saddle-node. */
    private static final double LARGEST_DRIVE = 10;

    /** Where a calm neuron may be at most after {@link #LOOK_STEPS}, as a share of d: far below 0.48, from where neurons spike. */
    private static final double LARGEST_SHARE = 0.2;

    private final double restMembrane;
    private final double restSlow;
    private final double kappa;
    private final CalmKernel kernel;

    /** Creates the map of neurons of these parameters. Where they leave no calm region, no neuron is ever calm. */
    public CalmMap(NeuronParameters parameters) {
        restMembrane = parameters.sigma() - 1;
        double d = 1 - restMembrane;
        restSlow = restMembrane - parameters.alpha() / d;
        kappa = kappa(parameters);
        double toSaddle = 1 - Math.sqrt(parameters.alpha()) - restMembrane;
        double drive = LARGEST_DRIVE * (1 - 2 * Math.sqrt(parameters.alpha()) - restSlow);
        boolean bounded = toSaddle > 0
                && kappa <= parameters.beta()
                && staysNear(parameters, HIGHEST * toSaddle, drive)
                && staysNear(parameters, LOWEST * toSaddle, -drive);
        double slope = parameters.alpha() / (d * d);
        kernel = Kernels.calm(new Constants(
                (float) slope,
                (float) (slope / d),
                (float) (slope / (d * d)),
                (float) (slope / (d * d * d)),
                (float) (slope / (d * d * d * d)),
                (float) parameters.mu(),
                (float) (parameters.beta() - kappa),
                (float) kappa,
                (float) parameters.currentDecay(),
                (float) (0.5 * (HIGHEST + LOWEST) * toSaddle),
                bounded ? (float) (0.5 * (HIGHEST - LOWEST) * toSaddle) : -1,
                (float) drive));
    }

    /** Returns κ, what a current counts in p: all that it will have added to the slow variable. */
    static double kappa(NeuronParameters parameters) {
        return parameters.mu() / (1 - parameters.currentDecay());
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

    /** Returns y of a membrane variable v. */
    public float y(double membrane) {
        return (float) (membrane - restMembrane);
    }

    /** Returns p of a slow variable u and a current x. */
    public float p(double slow, double current) {
        return (float) (slow - restSlow + kappa * current);
    }

    /** Returns what a current adds to p. */
    public float p(double current) {
        return (float) (kappa * current);
    }

    /** Returns the membrane variable v of y. */
    public double membrane(float y) {
        return restMembrane + y;
    }

    /** Returns the slow variable u of p and x. */
    public double slow(float p, float x) {
        return restSlow + (p - kappa * x);
    }

    /** Returns how long arrays for {@code neurons} neurons must be. */
    public static int room(int neurons) {
        return CalmKernel.room(neurons);
    }

    /** Returns whether a neuron is calm: {@link #step} holds for its next {@link #LOOK_STEPS} steps, and in them it does not spike. */
    public boolean isCalm(float y, float p, float x) {
        return kernel.isCalm(y, p, x);
    }

    /**
     * Steps the first {@code count} neurons {@code steps} times. The arrays are as long as {@link #room} says, and 0 from {@code count} on.
     */
    public void step(float[] y, float[] p, float[] x, int count, int steps) {
        kernel.step(y, p, x, count, steps);
    }

    /** Lists those of the first {@code count} neurons that are not calm, ascending, and returns their number. */
    public int findExcited(float[] y, float[] p, float[] x, int count, int[] found) {
        return kernel.findExcited(y, p, x, count, found);
    }

    /** Lists those of the first {@code count} neurons that {@code rest} calls quiet, ascending, and returns their number. */
    public int findQuiet(RestingMap rest, float[] y, float[] p, float[] x, int count, int[] found) {
        return kernel.findNear(y, p, x, count, rest.slowWeight(), rest.currentWeight(), rest.quietDistance(), found);
    }
}
