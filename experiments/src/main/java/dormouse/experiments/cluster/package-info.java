/**
 * Runs on several machines: a coordinator that has the results and hands runs out, and workers that come for them over Akka Cluster, compute
 * them in folders of their own and send every checkpoint and every result back. Whoever dies, the others go on: the folders of the coordinator are all
 * that is needed. Knows of a run what {@code dormouse.experiments.run} says of it. Entry types:
 * {@link dormouse.experiments.cluster.Coordinator} and {@link dormouse.experiments.cluster.Worker}.
 */
package dormouse.experiments.cluster;
