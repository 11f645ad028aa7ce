package dormouse.experiments.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What a contender's passes come to.
 *
 * @param name the contender
 * @param microsPerStep median, microseconds
 * @param fastest microseconds
 * @param slowest microseconds
 * @param ratio to the first contender: the median over rounds of the two times' ratio
 * @param stepsPerSecond from the median
 * @param simulatedSecondsPerSecond from the median
 * @param bytesPerStep allocated, median; null if nobody counted
 * @param seconds of every pass
 */
public record Figures(
        String name,
        double microsPerStep,
        double fastest,
        double slowest,
        double ratio,
        double stepsPerSecond,
        double simulatedSecondsPerSecond,
        Double bytesPerStep,
        List<Double> seconds) {

    /** Sums up a contender's timings, {@code first} being those of the one that it is compared with, round by round. */
    static Figures of(String name, List<Timing> timings, List<Timing> first, double secondsPerStep) {
        double[] micros = timings.stream().mapToDouble(Timing::microsPerStep).toArray();
        double[] ratios = new double[micros.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = micros[round] / first.get(round).microsPerStep();
        }
        boolean counted = timings.stream().allMatch(timing -> timing.bytes() >= 0);
        double[] bytes = timings.stream()
                .mapToDouble(timing -> (double) timing.bytes() / timing.steps())
                .toArray();
        double median = Median.withDefaults().evaluate(micros);
        return new Figures(
                name,
                median,
                Arrays.stream(micros).min().orElse(Double.NaN),
                Arrays.stream(micros).max().orElse(Double.NaN),
                Median.withDefaults().evaluate(ratios),
                1e6 / median,
                1e6 / median * secondsPerStep,
                counted ? Median.withDefaults().evaluate(bytes) : null,
                timings.stream().map(Timing::seconds).toList());
    }
}
