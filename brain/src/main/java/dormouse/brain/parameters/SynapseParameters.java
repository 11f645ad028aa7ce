package dormouse.brain.parameters;

/**
 * What reaches a neuron's synaptic current (foraging model, §3, §5; Golden et al. 2022). Keys: {@code brain.synapse.*}.
 *
 * @param noise half the width of the uniform factor on each delivery, around 1; between 0 and 1; 0.12
 * @param stimulus current added to an input neuron that sees food, once an epoch; at least 0; 0.025
 */
public record SynapseParameters(double noise, double stimulus) {

    public SynapseParameters {
        Check.between0And1("brain.synapse.noise", noise);
        Check.atLeast0("brain.synapse.stimulus", stimulus);
    }

    /** Returns the values of Golden et al. (2022). */
    public static SynapseParameters golden2022() {
        return new SynapseParameters(0.12, 0.025);
    }
}
