package dormouse.brain;

import dormouse.brain.engine.Engine;
import dormouse.brain.engine.SpikeHandler;
import dormouse.brain.network.DenseProjection;

/**
 * A copy of a brain's variables at one moment. The arrays are the caller's own.
 *
 * @param inputToHiddenPre presynaptic neuron of each input-to-hidden synapse, shape [hidden][inputs per hidden], ascending
 * @param inputToHidden strength of each of them, shape [hidden][inputs per hidden]
 * @param hiddenToOutput excitatory strengths, shape [hidden · 8 + output], row-major
 * @param inhibition strength of each hidden neuron's inhibitory synapses, 0 or below
 * @param means running means ā, shape [hidden · 8 + output], row-major
 * @param resistances R of each output neuron
 * @param hiddenInputTargets target input sum of each hidden neuron
 * @param hiddenRho mean rate of each hidden neuron, spikes an epoch
 * @param outputRho mean rate of each output neuron, spikes an epoch
 * @param membrane v of each layer's neurons: input, hidden, output
 * @param slow u of each layer's neurons
 * @param current x of each layer's neurons
 */
@SuppressWarnings("ArrayRecordComponent") // every array is a fresh copy
public record BrainSnapshot(
        int[][] inputToHiddenPre,
        double[][] inputToHidden,
        double[] hiddenToOutput,
        double[] inhibition,
        double[] means,
        double[] resistances,
        double[] hiddenInputTargets,
        double[] hiddenRho,
        double[] outputRho,
        double[][] membrane,
        double[][] slow,
        double[][] current) {

    static BrainSnapshot of(Network network, Engine engine, double[] means, double[] hiddenRho, double[] outputRho) {
        DenseProjection dense = network.hiddenToOutput;
        double[][] membrane = new double[SpikeHandler.LAYERS][];
        double[][] slow = new double[SpikeHandler.LAYERS][];
        double[][] current = new double[SpikeHandler.LAYERS][];
        for (int l = 0; l < SpikeHandler.LAYERS; l++) {
            membrane[l] = engine.membrane(l);
            slow[l] = engine.slow(l);
            current[l] = engine.current(l);
        }
        return new BrainSnapshot(
                network.inputToHidden.inputs(),
                network.inputToHidden.strengthsByPost(),
                dense.strengths().clone(),
                dense.inhibition(),
                means.clone(),
                network.resistances.clone(),
                network.inputToHidden.inputTargets().clone(),
                hiddenRho.clone(),
                outputRho.clone(),
                membrane,
                slow,
                current);
    }
}
