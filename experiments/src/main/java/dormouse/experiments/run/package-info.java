/**
 * One run, from its configuration to its finished folder: computed, gone on with after a kill, or begun from what another run has
 * lived already. May depend on {@code dormouse.agent}, {@code dormouse.experiments.config} and
 * {@code dormouse.experiments.recording}. Entry types: {@link dormouse.experiments.run.RunExecutor} and
 * {@link dormouse.experiments.run.RunFolder}.
 */
package dormouse.experiments.run;
