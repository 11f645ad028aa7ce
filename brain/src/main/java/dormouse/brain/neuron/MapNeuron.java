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
 * treats all as if they were; the few others are stepped one by one beforehand and put in their place afterwards.
 */
public final class MapNeuron implements NeuronModel {

    private final NeuronParameters parameters;
    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;

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
    }

    @Override
    public void reset(LayerState layer) {
        Arrays.fill(layer.membrane(), parameters.startMembrane());
        Arrays.fill(layer.oneStepBack(), parameters.startMembrane());
        Arrays.fill(layer.twoStepsBack(), parameters.startMembrane());
        Arrays.fill(layer.slow(), parameters.startSlow());
        Arrays.fill(layer.current(), 0);
    }

    @Override
    public int step(LayerState layer, int[] spiking) {
        int size = layer.size();
        double[] v = layer.membrane();
        int raisedCount = 0;
        int spikes = 0;
        for (int i = 0; i < size; i++) {
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
        stepBelowZero(v, layer.slow(), layer.current(), layer.next(), size);
        for (int k = 0; k < raisedCount; k++) {
            layer.next()[raised[k]] = raisedNext[k];
        }
        layer.advance();
        return spikes;
    }

    /** The one place that says how far back the middle branch looks: two steps, as the authors' program; Rulkov's form looks one back. */
    private static double[] lookBack(LayerState layer) {
        return layer.twoStepsBack();
    }

    private void stepBelowZero(double[] v, double[] u, double[] x, double[] next, int size) {
        for (int i = 0; i < size; i++) {
            double w = u[i] + beta * x[i];
            u[i] = u[i] - mu * (v[i] + 1) + muSigma + mu * x[i];
            next[i] = alpha / (1 - v[i]) + w;
            x[i] = decay * x[i];
        }
    }
}
