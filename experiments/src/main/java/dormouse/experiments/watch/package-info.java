/**
 * Ways to watch a run while it is lived, besides recording it. May depend on {@code dormouse.agent} and {@code dormouse.world}. Entry
 * type: {@link dormouse.experiments.watch.WorldScreen}.
 */
package dormouse.experiments.watch;
