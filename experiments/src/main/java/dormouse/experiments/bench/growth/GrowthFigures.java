package dormouse.experiments.bench.growth;

import dormouse.experiments.bench.Timing;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What a step costs with so many hidden neurons, beside what it costs with the fewest.
 *
 * @param engine the engine
 * @param hidden its hidden neurons
 * @param microsPerStep median over rounds, microseconds
 * @param fastest microseconds
 * @param slowest microseconds
 * @param neurons how many times the fewest hidden neurons it has
 * @param time how many times the time a step takes: the median over rounds of the two times' ratio
 * @param lowerQuartile of that ratio over rounds
 * @param upperQuartile of that ratio over rounds
 * @param timeOfAll the ratio of the two times of all rounds together
 * @param seconds of every round
 */
public record GrowthFigures(
        String engine,
        int hidden,
        double microsPerStep,
        double fastest,
        double slowest,
        double neurons,
        double time,
        double lowerQuartile,
        double upperQuartile,
        double timeOfAll,
        List<Double> seconds) {

    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    /** Sums up the timings of a network; {@code fewest} and {@code itsTimings} are those of the one that it is compared with, round by round. */
    static GrowthFigures of(String engine, int hidden, List<Timing> timings, int fewest, List<Timing> itsTimings) {
        double[] micros = timings.stream().mapToDouble(Timing::microsPerStep).toArray();
        double[] ratios = new double[micros.length];
        double all = 0;
        double allOfFewest = 0;
        for (int round = 0; round < ratios.length; round++) {
            double ofFewest = itsTimings.get(round).microsPerStep();
            ratios[round] = micros[round] / ofFewest;
            all += micros[round];
            allOfFewest += ofFewest;
        }
        Median median = Median.withDefaults().withCopy(true);
        Quantile quantile = Quantile.withDefaults().withCopy(true);
        return new GrowthFigures(
                engine,
                hidden,
                median.evaluate(micros),
                quantile.evaluate(micros, 0),
                quantile.evaluate(micros, 1),
                (double) hidden / fewest,
                median.evaluate(ratios),
                quantile.evaluate(ratios, LOWER),
                quantile.evaluate(ratios, UPPER),
                all / allOfFewest,
                timings.stream().map(Timing::seconds).toList());
    }
}
