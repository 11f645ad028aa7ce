/**
 * Principal components of any rows of numbers, with ND4J for the algebra, which is loaded at the first use and not before. May depend on
 * no other package of Dormouse. Entry type: {@link dormouse.experiments.analysis.components.PrincipalComponents}.
 */
package dormouse.experiments.analysis.components;
