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
 *    = α + w             if 0 &lt; v &lt; α + w and the membrane was ≤ 0 two steps ago
 *    = −1, a spike       otherwise
 * x' = decay·x
 * </pre>
 *
 * <p>The middle branch looks two steps back, as the authors' program does; Rulkov's form looks one back.
 */
public final class MapNeuron {

    /** From so many neurons on it pays to step them side by side. */
    private static final int SIDE_BY_SIDE = 3;

    private final NeuronParameters parameters;
    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;

    /** Creates the model. */
    public MapNeuron(NeuronParameters parameters) {
        this.parameters = parameters;
        alpha = parameters.alpha();
        mu = parameters.mu();
        muSigma = parameters.mu() * parameters.sigma();
        beta = parameters.beta();
        decay = parameters.currentDecay();
    }

    /** Sets every neuron of the layer to its state at the start of a run. */
    public void reset(LayerState layer) {
        Arrays.fill(layer.membrane(), parameters.startMembrane());
        Arrays.fill(layer.oneStepBack(), parameters.startMembrane());
        Arrays.fill(layer.twoStepsBack(), parameters.startMembrane());
        Arrays.fill(layer.slow(), parameters.startSlow());
        Arrays.fill(layer.current(), 0);
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
}
