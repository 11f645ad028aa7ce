/**
 * One page for all runs of some folders, and its figures and tables as files: reads results, asks the analyses, draws, writes. May depend on
 * {@code analysis}, {@code figures}, {@code findings}, {@code measures}, {@code recording}, {@code results}, {@code run} and {@code text}.
 * Entry type: {@link dormouse.experiments.report.Report}.
 */
package dormouse.experiments.report;
