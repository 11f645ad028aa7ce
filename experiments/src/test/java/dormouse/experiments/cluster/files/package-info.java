/** Tests of how folders travel. */
package dormouse.experiments.cluster.files;
