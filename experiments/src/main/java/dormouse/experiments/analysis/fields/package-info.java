/**
 * Receptive fields of output neurons, mapped back through the hidden layer to the view, and how much they look like food. May depend on
 * {@code dormouse.experiments.recording}. Entry type: {@link dormouse.experiments.analysis.fields.ReceptiveField}.
 */
package dormouse.experiments.analysis.fields;
