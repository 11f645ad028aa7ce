/**
 * How fast runs are: whole loops timed in turn in one process. What a step costs is measured in {@code dormouse.experiments.bench.steps}. May depend on
 * {@code dormouse.agent}, {@code dormouse.experiments.run} and {@code dormouse.experiments.text}. Entry type:
 * {@link dormouse.experiments.bench.Bench}.
 */
package dormouse.experiments.bench;
