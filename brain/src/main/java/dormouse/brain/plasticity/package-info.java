/**
 * Learning: spike-timing traces, learning rules that turn them into changes of strength, and homeostasis. A new rule is one more
 * {@link dormouse.brain.plasticity.LearningRule}. May depend on {@code dormouse.brain.network}, {@code .parameters} and {@code .state}.
 */
package dormouse.brain.plasticity;
