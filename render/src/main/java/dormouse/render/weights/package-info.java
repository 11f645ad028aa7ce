/**
 * Weight space: where a network's hidden to output strengths went, in their principal components, and where other runs' solutions of each
 * task lie. Linear algebra is ND4J's and is loaded when first needed, so whoever has a window to open does that first. Entry type:
 * {@link dormouse.render.weights.WeightSpaceLoader}.
 */
package dormouse.render.weights;
