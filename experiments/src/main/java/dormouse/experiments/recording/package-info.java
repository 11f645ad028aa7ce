/**
 * The files of a run: the trace, its spikes, metrics, weights, manifest and checkpoints, written and read back. Byte for byte they are
 * described in {@code docs/formats.md}. May depend on {@code dormouse.world}, {@code dormouse.agent.life} and
 * {@code dormouse.agent.protocol}; what readers hand out are types of this package alone. Entry types:
 * {@link dormouse.experiments.recording.TraceReader}, {@link dormouse.experiments.recording.MetricsFile},
 * {@link dormouse.experiments.recording.WeightsReader} and {@link dormouse.experiments.recording.Manifest}.
 */
package dormouse.experiments.recording;
