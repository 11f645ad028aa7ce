package dormouse.agent.naive;

/** Homeostasis, once an epoch (§8). */
public final class NaiveHomeostasis {

    private NaiveHomeostasis() {}

    /** Moves ρ, the input targets of the hidden neurons and the resistances of the output neurons. */
    public static void apply(NaiveBrain brain) {
        NaiveParameters p = brain.parameters;
        double up = 1 + p.homeostasisRate;
        double down = 1 - p.homeostasisRate;
        for (NaiveNeuron neuron : brain.hidden) {
            moveRho(neuron, p);
            if (!brain.hiddenFrozen) {
                if (neuron.rho > p.hiddenFiringTarget) {
                    neuron.inputTarget *= down;
                } else if (neuron.rho < p.hiddenFiringTarget) {
                    neuron.inputTarget *= up;
                }
            }
        }
        for (NaiveNeuron neuron : brain.output) {
            moveRho(neuron, p);
            if (neuron.rho > p.outputFiringTarget) {
                neuron.resistance *= up;
            } else if (neuron.rho < p.outputFiringTarget) {
                neuron.resistance *= down;
            }
        }
        clearCounts(brain);
    }

    /** ρ ← (1 − 1e-4)·ρ + 1e-4·(spikes in the epoch). */
    private static void moveRho(NaiveNeuron neuron, NaiveParameters p) {
        double keep = 1 - p.firingRateRate;
        neuron.rho = keep * neuron.rho + p.firingRateRate * neuron.spikesSinceHomeostasis;
    }

    /** Forgets the spikes counted so far, which is all that happens with plasticity off. */
    public static void clearCounts(NaiveBrain brain) {
        for (NaiveNeuron neuron : brain.neurons()) {
            neuron.spikesSinceHomeostasis = 0;
        }
    }
}
