/**
 * What the paper found and whether our runs show it: the statistics over seeds, and the table "the paper says / we got". Pure: reads no
 * files and starts no runs. May depend on {@code dormouse.experiments.text} and {@code dormouse.agent.protocol}. Entry type:
 * {@link dormouse.experiments.findings.FindingsReport}.
 */
package dormouse.experiments.findings;
