/**
 * Figures as lists of marks, drawn alike as SVG (that follows light and dark) and as PNG; and the kinds of charts that reports are made of.
 * Knows nothing of runs. May depend on {@code dormouse.experiments.text}. Entry type: {@link dormouse.experiments.figures.Figure}.
 */
package dormouse.experiments.figures;
