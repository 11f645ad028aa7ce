/**
 * What makes a node of a cluster: its address, its keys and its secret, and an actor system with them. Knows nothing of runs. Entry type:
 * {@link dormouse.experiments.cluster.node.Node}.
 */
package dormouse.experiments.cluster.node;
