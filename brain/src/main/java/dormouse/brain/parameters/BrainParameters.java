package dormouse.brain.parameters;

import java.util.Objects;

/**
 * All parameters of a brain (foraging model, §1, §4 to §9). Keys: {@code brain.*}.
 *
 * @param engine how the network is taken through time; exact or fast; fast (docs/model/fast-engine.md)
 * @param stepsPerEpoch steps of 0.5 ms from one move to the next; between 1 and 1,000,000; 600 (300 ms; Golden et al. 2022)
 * @param neuron the neuron model
 * @param network layers and initial synapses
 * @param synapse delivery and stimulus
 * @param stdp plasticity
 * @param homeostasis the upkeep of mean activity
 * @param sleep what drives sleep
 */
public record BrainParameters(
        EngineKind engine,
        int stepsPerEpoch,
        NeuronParameters neuron,
        NetworkParameters network,
        SynapseParameters synapse,
        StdpParameters stdp,
        HomeostasisParameters homeostasis,
        SleepParameters sleep) {

    public BrainParameters {
        Objects.requireNonNull(engine, "engine");
        Check.between("brain.steps-per-epoch", stepsPerEpoch, 1, 1_000_000);
        Objects.requireNonNull(neuron, "neuron");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(synapse, "synapse");
        Objects.requireNonNull(stdp, "stdp");
        Objects.requireNonNull(homeostasis, "homeostasis");
        Objects.requireNonNull(sleep, "sleep");
    }

    /** Returns the values of Golden et al. (2022). */
    public static BrainParameters golden2022() {
        return new BrainParameters(
                EngineKind.FAST,
                600,
                NeuronParameters.golden2022(),
                NetworkParameters.golden2022(),
                SynapseParameters.golden2022(),
                StdpParameters.golden2022(),
                HomeostasisParameters.golden2022(),
                SleepParameters.golden2022());
    }

    /** Returns the same parameters with another kind of engine. */
    public BrainParameters with(EngineKind kind) {
        return new BrainParameters(kind, stepsPerEpoch, neuron, network, synapse, stdp, homeostasis, sleep);
    }
}
