/** Tests of executing runs: finished, killed, gone on with, begun from another's. */
package dormouse.experiments.run;
