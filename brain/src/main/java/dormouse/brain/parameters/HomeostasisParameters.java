package dormouse.brain.parameters;

/**
 * How each neuron holds its mean activity, once an epoch (foraging model, §8; Golden et al. 2022). Keys: {@code brain.homeostasis.*}.
 *
 * @param rate the rate of the running mean of spikes, an epoch; between 0 and 1; 1e-4
 * @param hiddenTarget the mean that hidden neurons are held at, spikes an epoch; at least 0; 0.01
 * @param outputTarget the mean that output neurons are held at, spikes an epoch; at least 0; 0.5
 * @param adjustment the relative change of a neuron's input target or resistance, an epoch; at least 0, below 1; 1e-5
 */
public record HomeostasisParameters(double rate, double hiddenTarget, double outputTarget, double adjustment) {

    public HomeostasisParameters {
        Check.between0And1("brain.homeostasis.rate", rate);
        Check.atLeast0("brain.homeostasis.hidden-target", hiddenTarget);
        Check.atLeast0("brain.homeostasis.output-target", outputTarget);
        Check.from0ToBelow1("brain.homeostasis.adjustment", adjustment);
    }

    /** Returns the values of Golden et al. (2022). */
    public static HomeostasisParameters golden2022() {
        return new HomeostasisParameters(1e-4, 0.01, 0.5, 1e-5);
    }
}
