/** Tests of the cluster, within one JVM and with several on loopback. */
package dormouse.experiments.cluster;
