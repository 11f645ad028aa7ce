/**
 * Neuron models: kernels that step a layer's arrays. A new model is one more {@link dormouse.brain.neuron.NeuronModel} beside
 * {@link dormouse.brain.neuron.MapNeuron}. {@link dormouse.brain.neuron.CalmMap} and
 * {@link dormouse.brain.neuron.RestingMap} are that model far from a spike. May depend on {@code dormouse.brain.kernel}, {@code dormouse.brain.parameters} and {@code dormouse.brain.state}.
 */
package dormouse.brain.neuron;
