package dormouse.brain.engine;

import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.NetworkParameters;

/** Creates the engine that a brain's parameters ask for. */
public final class Engines {

    private Engines() {}

    /**
     * Creates the engine, every neuron at its start.
     *
     * @throws IllegalArgumentException if the fast engine is asked for and the neurons have no stable rest
     */
    public static Engine create(BrainParameters parameters) {
        int[] sizes = {parameters.network().inputs(), parameters.network().hiddenKept(), NetworkParameters.OUTPUTS};
        return switch (parameters.engine()) {
            case EXACT -> new ExactEngine(parameters.neuron(), sizes);
            case FAST ->
                new FastEngine(parameters.neuron(), parameters.synapse().stimulus(), sizes);
        };
    }
}
