/**
 * A folder of what was computed once: entries with a key each, that are there as a whole or not at all, checked before use, and the least
 * recently used of which go when there are too many. Knows nothing of what an entry holds but files; may depend on
 * {@code dormouse.experiments.recording}. Entry type: {@link dormouse.experiments.cache.Cache}.
 */
package dormouse.experiments.cache;
