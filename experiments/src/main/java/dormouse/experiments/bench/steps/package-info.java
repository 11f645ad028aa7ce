/**
 * What a step costs, measured with JMH: in JVMs of their own, for each engine, state of the brain, size of the hidden layer and number of
 * agents at once; and what memory an agent takes. May depend on {@code dormouse.agent}, {@code dormouse.experiments.config},
 * {@code dormouse.experiments.recording}, {@code dormouse.experiments.run} and {@code dormouse.experiments.text}. Entry type:
 * {@link dormouse.experiments.bench.steps.StepBench}.
 */
package dormouse.experiments.bench.steps;
