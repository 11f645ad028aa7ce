/**
 * Measures of continual learning and of effects, as their literatures define them: accuracy matrix, forgetting, backward and forward
 * transfer, balance, effect sizes. Pure arithmetic on numbers that somebody else read. May depend on {@code dormouse.experiments.findings}.
 * Entry type: {@link dormouse.experiments.measures.AccuracyMatrix}.
 */
package dormouse.experiments.measures;
