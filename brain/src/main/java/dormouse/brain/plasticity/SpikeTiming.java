package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import dormouse.brain.network.SpikeHistory;
import dormouse.brain.parameters.StdpParameters;

/**
 * Makes spike-timing traces (spec §7): of magnitude +A·exp(−Δ/τ) for each logged presynaptic spike when a postsynaptic neuron fires, and
 * −A·exp(−Δ/τ) for each logged postsynaptic spike when a presynaptic one does, Δ steps after it.
 */
public final class SpikeTiming {

    private final double[] potentiations;
    private final double[] depressions;

    /** Tabulates the exponential, with {@link StrictMath} so that it has the same bits everywhere. */
    public SpikeTiming(StdpParameters parameters) {
        potentiations = new double[parameters.window()];
        depressions = new double[parameters.window()];
        for (int d = 0; d < potentiations.length; d++) {
            potentiations[d] = parameters.amplitude() * StrictMath.exp(-(double) d / parameters.timeConstant());
            depressions[d] = 0
                    - potentiations[d]; // where there is nothing, 0 and not its negative, which means no trace in sums
        }
    }

    /** The presynaptic neuron {@code pre} fires at {@code now}: depresses its synapses to neurons that fired a short while ago. */
    public void depress(Projection projection, int pre, SpikeHistory postSpikes, long now, Traces traces) {
        for (int k = 0; k < postSpikes.size(); k++) {
            int post = postSpikes.neuron(k);
            double magnitude = depressions[(int) (now - postSpikes.time(k))];
            traces.addIfThere(pre, post, projection.synapse(pre, post), magnitude, now);
        }
    }

    /** The postsynaptic neuron {@code post} fires at {@code now}: potentiates its synapses from neurons that fired a short while ago. */
    public void potentiate(Projection projection, int post, SpikeHistory preSpikes, long now, Traces traces) {
        traces.addFromEach(preSpikes, post, potentiations, now);
    }
}
