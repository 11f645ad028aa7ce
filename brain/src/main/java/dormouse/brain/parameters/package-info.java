/**
 * The parameters of a brain: what a user sets under {@code brain} in a configuration, validated, immutable, with unit, range, default
 * and source. What is derived from them belongs to the engine. Depends on nothing. Entry type:
 * {@link dormouse.brain.parameters.BrainParameters}.
 */
package dormouse.brain.parameters;
