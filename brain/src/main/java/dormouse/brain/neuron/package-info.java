/**
 * Neuron models: kernels that step a layer's arrays. A new model is one more {@link dormouse.brain.neuron.NeuronModel} beside
 * {@link dormouse.brain.neuron.MapNeuron}. May depend on {@code dormouse.brain.parameters} and {@code dormouse.brain.state}.
 */
package dormouse.brain.neuron;
