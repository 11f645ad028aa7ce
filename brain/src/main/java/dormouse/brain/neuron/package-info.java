/**
 * The neuron model, {@link dormouse.brain.neuron.MapNeuron}, and whole layers of it: {@link dormouse.brain.neuron.MapRows} takes one through
 * blocks of steps exactly. {@link dormouse.brain.neuron.CalmMap} and
 * {@link dormouse.brain.neuron.RestingMap} are that model far from a spike. May depend on {@code dormouse.brain.kernel}, {@code dormouse.brain.parameters} and {@code dormouse.brain.state}.
 */
package dormouse.brain.neuron;
