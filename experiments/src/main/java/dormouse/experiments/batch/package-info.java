/**
 * Many runs at once: a Batch actor that hands them to Worker actors, which come for more when they are done. Knows nothing of what a run is
 * but a piece of work; may depend on {@code dormouse.agent.actors}. Entry type: {@link dormouse.experiments.batch.Crew}.
 */
package dormouse.experiments.batch;
