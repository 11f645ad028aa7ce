/**
 * How a step's cost grows with the hidden layer: brains of several sizes, in turn in one process, that all see and taste what one agent does. May depend on
 * {@code dormouse.agent}, {@code dormouse.experiments.bench}, {@code dormouse.experiments.bench.steps}, {@code dormouse.experiments.config} and
 * {@code dormouse.experiments.text}. Entry type: {@link dormouse.experiments.bench.growth.GrowthBench}.
 */
package dormouse.experiments.bench.growth;
