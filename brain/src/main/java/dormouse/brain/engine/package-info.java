/**
 * Engines: ways of taking the three layers through time. The exact one steps every neuron; the fast one leaves neurons near rest
 * alone until a current reaches them. May depend on {@code dormouse.brain.neuron}, {@code .network}, {@code .parameters} and
 * {@code .state}. Entry type: {@link dormouse.brain.engine.Engine}.
 */
package dormouse.brain.engine;
