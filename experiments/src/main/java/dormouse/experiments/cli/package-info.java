/**
 * The command line: what a user types in, tables on stdout, progress and messages on stderr, exit codes. Each command is a class; what
 * they do lies in the packages they call. May depend on all of {@code dormouse.experiments} and on {@code dormouse.agent}. Entry type:
 * {@link dormouse.experiments.cli.Dormouse}.
 */
package dormouse.experiments.cli;
