/**
 * An SQLite index over all runs of a folder, brought up to date before each question. The runs' own files are the truth; the index can be
 * deleted at any time. May depend on {@code config}, {@code recording}, {@code results} and {@code run}. Entry type:
 * {@link dormouse.experiments.sql.RunIndex}.
 */
package dormouse.experiments.sql;
