/**
 * Are the results of two engines the same, but for their bits? The same protocol is run by both, for as many seeds; what each stage came
 * to is compared seed by seed, with two one-sided tests against margins that are fixed here. Entry: {@link
 * dormouse.experiments.equivalence.EquivalenceReport}.
 */
package dormouse.experiments.equivalence;
