/**
 * Whether sleep repeats what training did: who fires together in sleep and in training, against shuffles (finding 8 of Golden et al. 2022).
 * Plain arithmetic; depends on no other package of Dormouse. Entry type: {@link dormouse.experiments.analysis.replay.CoFiring}.
 */
package dormouse.experiments.analysis.replay;
