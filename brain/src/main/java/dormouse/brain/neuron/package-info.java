/**
 * The neuron model, {@link dormouse.brain.neuron.MapNeuron}, and whole layers of it: {@link dormouse.brain.neuron.MapRows} takes one through
 * blocks of steps exactly. {@link dormouse.brain.neuron.CalmMap} and
 * {@link dormouse.brain.neuron.RestingMap} are that model far from a spike, and {@link dormouse.brain.neuron.WaitingMap} after a current of which is known what it
 * comes to. May depend on {@code dormouse.brain.kernel}, {@code dormouse.brain.parameters} and {@code dormouse.brain.state}.
 */
package dormouse.brain.neuron;
