/**
 * The parameters of an agent and of the whole model: what a user sets under {@code agent}, {@code brain} and {@code world}, validated
 * and immutable. May depend on {@code dormouse.world} and {@code dormouse.brain.parameters}. Entry type:
 * {@link dormouse.agent.parameters.ModelParameters}.
 */
package dormouse.agent.parameters;
