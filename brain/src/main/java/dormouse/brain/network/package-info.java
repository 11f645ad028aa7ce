/**
 * Layers' spike histories and the projections between layers: who is connected to whom, how strongly, and how spikes are delivered. May
 * depend on {@code dormouse.brain.parameters} and {@code dormouse.brain.state}. Entry type: {@link dormouse.brain.network.Projection}.
 */
package dormouse.brain.network;
