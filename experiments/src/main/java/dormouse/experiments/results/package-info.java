/**
 * What finished runs came to, read back from their folders: runs by condition, what is damaged named and left out. May depend on
 * {@code config}, {@code findings}, {@code measures}, {@code recording} and {@code run}. Entry type:
 * {@link dormouse.experiments.results.Results}.
 */
package dormouse.experiments.results;
