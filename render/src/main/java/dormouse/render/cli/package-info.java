/**
 * The commands {@code watch} and {@code export}. The command line of {@code dormouse.experiments} finds them as a service, so that imports
 * go one way.
 */
package dormouse.render.cli;
