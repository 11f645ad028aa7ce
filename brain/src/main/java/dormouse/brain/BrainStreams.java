package dormouse.brain;

import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * The random streams of a brain, each its own.
 *
 * @param connectivity draws the synapses, once
 * @param synapticNoise draws the noise of every synaptic event
 * @param sleep draws the drive of sleep
 */
public record BrainStreams(
        RestorableUniformRandomProvider connectivity,
        RestorableUniformRandomProvider synapticNoise,
        RestorableUniformRandomProvider sleep) {}
