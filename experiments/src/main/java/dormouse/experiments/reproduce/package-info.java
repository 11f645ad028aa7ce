/**
 * Whether two recordings of a run are the same, and where they part. May depend on {@code dormouse.experiments.recording} and
 * {@code dormouse.experiments.run}. Entry type: {@link dormouse.experiments.reproduce.Difference}.
 */
package dormouse.experiments.reproduce;
