package dormouse.brain.parameters;

/**
 * The map neuron, one step of 0.5 ms (foraging model, §5; Rulkov, Timofeev and Bazhenov 2004; values of Golden et al. 2022). All quantities are
 * the map's own and have no unit. Keys: {@code brain.neuron.*}.
 *
 * @param alpha α, the nonlinearity: how high and how often the neuron spikes; above 0; 3.65
 * @param sigma σ, the baseline drive of the slow variable: where the neuron rests; any finite number; 0.06
 * @param mu μ, the rate of the slow variable a step; above 0, at most 1; 0.0005
 * @param beta β, how strongly the synaptic current acts on the membrane variable at once; at least 0; 0.133
 * @param currentDecay the share of the synaptic current that is left after a step; at least 0, below 1; 0.985
 * @param startMembrane the membrane variable v, and its two last values, at the start; any finite number below 1;
 *     −0.939998046792114 (its fixed point without input, published program)
 * @param startSlow the slow variable u at the start; any finite number; −2.821443297088526 (as for v)
 */
public record NeuronParameters(
        double alpha,
        double sigma,
        double mu,
        double beta,
        double currentDecay,
        double startMembrane,
        double startSlow) {

    public NeuronParameters {
        Check.above0("brain.neuron.alpha", alpha);
        Check.finite("brain.neuron.sigma", sigma);
        Check.above0To1("brain.neuron.mu", mu);
        Check.atLeast0("brain.neuron.beta", beta);
        Check.from0ToBelow1("brain.neuron.current-decay", currentDecay);
        Check.require(
                startMembrane < 1 && Double.isFinite(startMembrane),
                "brain.neuron.start-membrane",
                startMembrane,
                "a finite number below 1");
        Check.finite("brain.neuron.start-slow", startSlow);
    }

    /** Returns the values of Golden et al. (2022). */
    public static NeuronParameters golden2022() {
        return new NeuronParameters(3.65, 0.06, 0.0005, 0.133, 0.985, -0.939998046792114, -2.821443297088526);
    }
}
