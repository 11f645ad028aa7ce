/**
 * How fast runs are: whole loops timed in turn in one process. Kernels have their own benchmarks under JMH. May depend on
 * {@code dormouse.agent}, {@code dormouse.experiments.run} and {@code dormouse.experiments.text}. Entry type:
 * {@link dormouse.experiments.bench.Bench}.
 */
package dormouse.experiments.bench;
