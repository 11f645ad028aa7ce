package dormouse.brain.parameters;

/**
 * The noise that drives the hidden layer in sleep (foraging model, §9; Golden et al. 2022). Keys: {@code brain.sleep.*}.
 *
 * @param current current added to a hidden neuron that is driven, an epoch; at least 0; 0.025
 * @param replayShare the share of each task's mean spikes an epoch in a neuron's probability of being driven; at least 0; 0.5
 */
public record SleepParameters(double current, double replayShare) {

    public SleepParameters {
        Check.atLeast0("brain.sleep.current", current);
        Check.atLeast0("brain.sleep.replay-share", replayShare);
    }

    /** Returns the values of Golden et al. (2022). */
    public static SleepParameters golden2022() {
        return new SleepParameters(0.025, 0.5);
    }
}
