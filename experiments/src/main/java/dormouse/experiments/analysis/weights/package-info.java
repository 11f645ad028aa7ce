/**
 * Where networks lie in the space of their hidden to output strengths: sets of solutions, the distance to them, the strongest synapses.
 * Plain arithmetic on arrays, but for many distances at once, which are asked of ND4J; depends on no other package of Dormouse. Entry type:
 * {@link dormouse.experiments.analysis.weights.SolutionSet}.
 */
package dormouse.experiments.analysis.weights;
