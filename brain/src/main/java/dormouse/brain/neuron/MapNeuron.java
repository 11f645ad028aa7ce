package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;
import java.util.Arrays;

/**
 * The two-variable map neuron of Rulkov's type (Rulkov, Timofeev, Bazhenov 2004, J Comput Neurosci 17:203) in the form of Golden et
 * al. (2022), spec §5:
 *
 * <pre>
 * w  = u + β·x
 * u' = u − μ·(v + 1) + μσ + μ·x
 * v' = α/(1 − v) + w     if v ≤ 0
 *    = α + w             if 0 &lt; v &lt; α + w and the membrane was ≤ 0 {@link #lookBack two steps ago}
 *    = −1, a spike       otherwise
 * x' = decay·x
 * </pre>
 *
 * <p>Nearly all neurons are at v ≤ 0 nearly always, so one branch-free pass, which the compiler turns into vector instructions,
 * treats all as if they were; the few that are watched are looked at one by one beforehand and put in their place afterwards.
 */
public final class MapNeuron implements NeuronModel {

    /** A neuron whose w lies this far above the saddle-node value 1 − 2√α is always watched. */
    private static final double WATCHED_DRIVE = 0.02;

    /** A neuron with a larger current, or with a negative one, is always watched. */
    private static final double WATCHED_CURRENT = 1;

    /** A neuron whose membrane lies lower is always watched. */
    private static final double LOWEST_UNWATCHED = -1.5;

    /** Below this no unwatched neuron's membrane falls. */
    private static final double LOWEST_MEMBRANE = -2;

    /** Where an unwatched neuron may be at most after {@link #WATCH_STEPS} steps: well below 0. */
    private static final double HIGHEST_UNWATCHED = -0.3;

    /** From so many neurons on it pays to step them side by side. */
    private static final int SIDE_BY_SIDE = 3;

    private final NeuronParameters parameters;
    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final double middleMembrane;
    private final double halfMembrane;
    private final double middleDrive;
    private final double halfDrive;

    private int[] raised = new int[16];
    private double[] raisedNext = new double[16];

    /** Creates the model. */
    public MapNeuron(NeuronParameters parameters) {
        this.parameters = parameters;
        alpha = parameters.alpha();
        mu = parameters.mu();
        muSigma = parameters.mu() * parameters.sigma();
        beta = parameters.beta();
        decay = parameters.currentDecay();
        double highestDrive = 1 - 2 * Math.sqrt(alpha) + WATCHED_DRIVE;
        double growth = WATCH_STEPS * mu * (Math.abs(parameters.sigma()) + 1 + WATCHED_CURRENT);
        double lowestDrive = LOWEST_MEMBRANE - alpha / (1 - LOWEST_MEMBRANE) + growth + beta * WATCHED_CURRENT;
        double highestMembrane = HIGHEST_UNWATCHED;
        boolean bounded = lowestDrive < highestDrive;
        for (int step = 0; step < WATCH_STEPS; step++) {
            double rise = highestMembrane - highestDrive - growth;
            highestMembrane = 1 - alpha / rise;
            bounded &= rise > 0 && highestMembrane <= 0;
        }
        middleMembrane = 0.5 * (highestMembrane + LOWEST_UNWATCHED);
        halfMembrane = bounded ? highestMembrane - middleMembrane : Double.NEGATIVE_INFINITY;
        middleDrive = 0.5 * (highestDrive + lowestDrive);
        halfDrive = highestDrive - middleDrive;
    }

    @Override
    public void reset(LayerState layer) {
        Arrays.fill(layer.membrane(), parameters.startMembrane());
        Arrays.fill(layer.oneStepBack(), parameters.startMembrane());
        Arrays.fill(layer.twoStepsBack(), parameters.startMembrane());
        Arrays.fill(layer.slow(), parameters.startSlow());
        Arrays.fill(layer.current(), 0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>v' grows with v and with w, so that a neuron that starts at or below a bound and whose w stays below another lies, step by step, below
     * the one that starts at and keeps to the bounds, and that one, walked back from −0.3, is never above 0. With x between 0 and 1, w
     * grows by no more than the slow variable does, μ·(σ − (v + 1) + x) a step, and v stays above −2, since w is bounded from below as well.
     * Where parameters leave no such bounds, every neuron is watched.
     */
    @Override
    public int watch(LayerState layer, int count, int[] watched) {
        double[] v = layer.membrane();
        double[] u = layer.slow();
        double[] x = layer.current();
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (Math.abs(v[i] - middleMembrane) > halfMembrane
                    || Math.abs(u[i] + beta * x[i] - middleDrive) > halfDrive
                    || Math.abs(x[i] - 0.5 * WATCHED_CURRENT) > 0.5 * WATCHED_CURRENT) {
                watched[found++] = i;
            }
        }
        return found;
    }

    @Override
    public int step(LayerState layer, int count, int[] watched, int watchedCount, int[] spiking) {
        double[] v = layer.membrane();
        int raisedCount = 0;
        int spikes = 0;
        for (int k = 0; k < watchedCount; k++) {
            int i = watched[k];
            if (v[i] > 0) {
                if (raisedCount == raised.length) {
                    raised = Arrays.copyOf(raised, 2 * raisedCount);
                    raisedNext = Arrays.copyOf(raisedNext, 2 * raisedCount);
                }
                double w = layer.slow()[i] + beta * layer.current()[i];
                boolean spike = !(v[i] < alpha + w && lookBack(layer)[i] <= 0);
                raised[raisedCount] = i;
                raisedNext[raisedCount++] = spike ? -1 : alpha + w;
                if (spike) {
                    spiking[spikes++] = i;
                }
            }
        }
        stepBelowZero(v, layer.slow(), layer.current(), layer.next(), count);
        for (int k = 0; k < raisedCount; k++) {
            layer.next()[raised[k]] = raisedNext[k];
        }
        layer.advance();
        return spikes;
    }

    /**
     * Takes the first {@code count} neurons {@code steps} steps on, exactly.
     *
     * @param spikeSteps receives at which of the steps, from 0, a neuron spikes; room for every other step of each
     * @param spikeRows receives which neuron that is
     * @return how many spikes there are
     */
    public int run(LayerState layer, int count, int steps, int[] spikeSteps, int[] spikeRows) {
        int spikes = 0;
        int row = 0;
        if (count >= SIDE_BY_SIDE) {
            for (int n = 0; n < steps; n++) {
                spikes = stepEach(layer, count, n, spikeSteps, spikeRows, spikes);
            }
            row = count;
        }
        for (; row < count; row++) {
            spikes = run(layer, row, steps, spikeSteps, spikeRows, spikes);
        }
        return spikes;
    }

    /** One step of each: the processor works on several at a time, since none waits for another. */
    private int stepEach(LayerState layer, int count, int n, int[] spikeSteps, int[] spikeRows, int before) {
        double[] vs = layer.membrane();
        double[] v1s = layer.oneStepBack();
        double[] v2s = layer.twoStepsBack();
        double[] us = layer.slow();
        double[] xs = layer.current();
        int spikes = before;
        for (int i = 0; i < count; i++) {
            double v = vs[i];
            double x = xs[i];
            double u = us[i];
            double w = u + beta * x;
            double next;
            if (v <= 0) {
                next = alpha / (1 - v) + w;
            } else if (v < alpha + w && v2s[i] <= 0) {
                next = alpha + w;
            } else {
                next = -1;
                spikeSteps[spikes] = n;
                spikeRows[spikes++] = i;
            }
            us[i] = u - mu * (v + 1) + muSigma + mu * x;
            v2s[i] = v1s[i];
            v1s[i] = v;
            vs[i] = next;
            xs[i] = decay * x;
        }
        return spikes;
    }

    /** One neuron for all steps, with its state kept at hand. */
    private int run(LayerState layer, int i, int steps, int[] spikeSteps, int[] spikeRows, int before) {
        double v = layer.membrane()[i];
        double v1 = layer.oneStepBack()[i];
        double v2 = layer.twoStepsBack()[i];
        double u = layer.slow()[i];
        double x = layer.current()[i];
        int spikes = before;
        for (int n = 0; n < steps; n++) {
            double w = u + beta * x;
            u = u - mu * (v + 1) + muSigma + mu * x;
            double next;
            if (v <= 0) {
                next = alpha / (1 - v) + w;
            } else if (v < alpha + w && v2 <= 0) {
                next = alpha + w;
            } else {
                next = -1;
                spikeSteps[spikes] = n;
                spikeRows[spikes++] = i;
            }
            v2 = v1;
            v1 = v;
            v = next;
            x = decay * x;
        }
        layer.membrane()[i] = v;
        layer.oneStepBack()[i] = v1;
        layer.twoStepsBack()[i] = v2;
        layer.slow()[i] = u;
        layer.current()[i] = x;
        return spikes;
    }

    /** The one place that says how far back the middle branch looks: two steps, as the authors' program; Rulkov's form looks one back. */
    private static double[] lookBack(LayerState layer) {
        return layer.twoStepsBack();
    }

    private void stepBelowZero(double[] v, double[] u, double[] x, double[] next, int count) {
        for (int i = 0; i < count; i++) {
            double w = u[i] + beta * x[i];
            u[i] = u[i] - mu * (v[i] + 1) + muSigma + mu * x[i];
            next[i] = alpha / (1 - v[i]) + w;
            x[i] = decay * x[i];
        }
    }
}
