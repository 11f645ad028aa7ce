/**
 * Which of two ways to do the same takes less time, measured while they are used. Entry: {@link dormouse.brain.trials.Trials}.
 */
package dormouse.brain.trials;
