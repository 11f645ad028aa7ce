package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import dormouse.brain.network.SpikeHistory;
import dormouse.brain.parameters.StdpParameters;

/**
 * Makes spike-timing traces (spec §7): of magnitude +A·exp(−Δ/τ) for each logged presynaptic spike when a postsynaptic neuron fires, and
 * −A·exp(−Δ/τ) for each logged postsynaptic spike when a presynaptic one does, Δ steps after it.
 */
public final class SpikeTiming {

    private final double[] magnitudes;

    /** Tabulates the exponential, with {@link StrictMath} so that it has the same bits everywhere. */
    public SpikeTiming(StdpParameters parameters) {
        magnitudes = new double[parameters.window()];
        for (int d = 0; d < magnitudes.length; d++) {
            magnitudes[d] = parameters.amplitude() * StrictMath.exp(-(double) d / parameters.timeConstant());
        }
    }

    /** The presynaptic neuron {@code pre} fires at {@code now}: depresses its synapses to neurons that fired a short while ago. */
    public void depress(Projection projection, int pre, SpikeHistory postSpikes, long now, Traces traces) {
        for (int k = 0; k < postSpikes.size(); k++) {
            int synapse = projection.synapse(pre, postSpikes.neuron(k));
            if (synapse >= 0) {
                traces.add(synapse, -magnitudes[(int) (now - postSpikes.time(k))], now);
            }
        }
    }

    /** The postsynaptic neuron {@code post} fires at {@code now}: potentiates its synapses from neurons that fired a short while ago. */
    public void potentiate(Projection projection, int post, SpikeHistory preSpikes, long now, Traces traces) {
        for (int k = 0; k < preSpikes.size(); k++) {
            int synapse = projection.synapse(preSpikes.neuron(k), post);
            if (synapse >= 0) {
                traces.add(synapse, magnitudes[(int) (now - preSpikes.time(k))], now);
            }
        }
    }
}
