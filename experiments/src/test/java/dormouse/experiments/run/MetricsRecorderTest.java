package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.agent.RunSpec;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.experiments.recording.FakeLoop;
import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsFile;
import dormouse.experiments.recording.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers in metrics.csv, counted again from the reports themselves. */
class MetricsRecorderTest {

    private static final int AGENTS = 2;

    /** An epoch with the conditions it was lived under. */
    private record Lived(EpochReport report, int stage, long aeonOfStage, String task) {}

    @TempDir
    private Path out;

    private final List<Lived> lived = new ArrayList<>();
    private List<MetricRow> rows;

    @BeforeEach
    void live() throws IOException {
        RunSpec run = RunSpec.fresh(Samples.model(AGENTS), Samples.everything(), Runs.SEED);
        new FakeLoop().live(run, new Collector(), () -> false);
        rows = MetricsFile.read(new Runs(out, Samples.settings(Samples.everything(), AGENTS))
                .execute()
                .folder()
                .metrics());
    }

    /** Remembers reports with their conditions. */
    private final class Collector implements LifeObserver {

        private PhaseStart phase;
        private long aeonOfStage;

        @Override
        public void phaseBegins(PhaseStart start) {
            phase = start;
            aeonOfStage = start.stageBegins() ? 0 : aeonOfStage;
        }

        @Override
        public void epochEnds(EpochReport report) {
            lived.add(new Lived(
                    report,
                    phase.stageIndex(),
                    aeonOfStage,
                    phase.phase().task().name()));
        }

        @Override
        public void aeonEnds(AeonEnd end) {
            aeonOfStage = end.aeonOfStage() + 1;
        }
    }

    private OptionalDouble value(int agent, String stage, String task, long epoch, String metric) {
        return rows.stream()
                .filter(row -> row.agent() == agent
                        && row.stage().equals(stage)
                        && row.task().equals(task)
                        && row.epoch() == epoch
                        && row.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private List<EpochReport> reports(int agent, int stage, String task, long fromAeon, long toAeon) {
        return lived.stream()
                .filter(epoch -> epoch.report().agent() == agent
                        && epoch.stage() == stage
                        && epoch.task().equals(task)
                        && epoch.aeonOfStage() >= fromAeon
                        && epoch.aeonOfStage() < toAeon)
                .map(Lived::report)
                .toList();
    }

    private long stageStart(int stage) {
        return lived.stream()
                .filter(epoch -> epoch.stage() == stage)
                .findFirst()
                .orElseThrow()
                .report()
                .epoch();
    }

    private static int sum(List<EpochReport> reports, ToIntFunction<EpochReport> count) {
        return reports.stream().mapToInt(count).sum();
    }

    private static void assertClose(OptionalDouble value, double expected) {
        assertThat(value.orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void aWindowCountsItsOwnAeons() {
        for (int agent = 0; agent < AGENTS; agent++) {
            List<EpochReport> window = reports(agent, 1, "task-1", 3, 6);
            long epoch = 10 * (7 + 6);
            assertThat(window).hasSize(30);
            double rewarded = sum(window, report -> report.taste().value() > 0 ? 1 : 0);
            double valued = sum(window, report -> report.taste().bite() ? 1 : 0);
            assertThat(valued).isPositive();
            assertClose(
                    value(agent, "02-T1", "task-1", epoch, "hidden_spikes_per_aeon"),
                    sum(window, report -> report.spikes().count(1)) / 3.0);
            assertClose(
                    value(agent, "02-T1", "task-1", epoch, "output_spikes_per_aeon"),
                    sum(window, report -> report.spikes().count(2)) / 3.0);
            assertClose(
                    value(agent, "02-T1", "task-1", epoch, "bites_per_aeon"),
                    sum(window, report -> report.taste().ate() ? 1 : 0) / 3.0);
            assertClose(value(agent, "02-T1", "task-1", epoch, "valued_bites_per_epoch"), valued / 30);
            assertClose(value(agent, "02-T1", "task-1", epoch, "performance"), rewarded / valued);
        }
    }

    @Test
    void performanceIsBlankWhereNothingHasAValue() {
        assertThat(value(0, "01-U", "unsupervised", 30, "performance")).isEmpty();
        assertThat(value(0, "01-U", "unsupervised", 30, "performance_exponential"))
                .isEmpty();
        assertThat(value(0, "01-U", "unsupervised", 70, "stage_performance")).isEmpty();
        assertThat(value(0, "01-U", "unsupervised", 30, "bites_per_aeon")).isPresent();
    }

    @Test
    void theExponentialMeanStartsAtChanceInEachStage() {
        double mean = 0.5;
        for (EpochReport report : reports(1, 4, "task-2", 0, 7)) {
            if (report.taste().bite()) {
                mean += 1e-4 * ((report.taste().value() > 0 ? 1 : 0) - mean);
            }
        }
        assertThat(mean).isNotEqualTo(0.5);
        assertClose(value(1, "05-I(T1,T2)", "task-2", stageStart(4) + 60, "performance_exponential"), mean);
    }

    @Test
    void alternatingTasksHaveTheirOwnRows() {
        long start = stageStart(4);
        List<EpochReport> even = reports(0, 4, "task-1", 0, 3);
        List<EpochReport> odd = reports(0, 4, "task-2", 0, 3);
        assertThat(even).hasSize(20);
        assertThat(odd).hasSize(10);
        assertClose(
                value(0, "05-I(T1,T2)", "task-1", start + 30, "bites_per_aeon"),
                sum(even, report -> report.taste().ate() ? 1 : 0) / 2.0);
        assertClose(
                value(0, "05-I(T1,T2)", "task-2", start + 30, "bites_per_aeon"),
                sum(odd, report -> report.taste().ate() ? 1 : 0));
        assertClose(value(0, "05-I(T1,T2)", "task-1", start + 70, "stage_aeons"), 4);
        assertClose(value(0, "05-I(T1,T2)", "task-2", start + 70, "stage_aeons"), 3);
    }

    @Test
    void sleepHasSpikesAndNoBites() {
        List<MetricRow> asleep =
                rows.stream().filter(row -> row.task().equals("sleep")).toList();
        assertThat(asleep)
                .extracting(MetricRow::metric)
                .containsOnly(
                        "hidden_spikes_per_aeon",
                        "output_spikes_per_aeon",
                        "stage_hidden_spikes_per_aeon",
                        "stage_output_spikes_per_aeon",
                        "stage_aeons");
        List<EpochReport> slept = reports(0, 5, "sleep", 0, 7);
        assertThat(slept).hasSize(30);
        long epoch = slept.get(29).epoch() + 1 + 10;
        assertClose(
                value(0, "06-S(T1)", "sleep", epoch, "stage_hidden_spikes_per_aeon"),
                sum(slept, report -> report.spikes().count(1)) / 3.0);
    }

    @Test
    void theWholeStageIsCountedAtItsEnd() {
        List<EpochReport> stage = reports(0, 1, "task-1", 0, 9);
        double rewarded = sum(stage, report -> report.taste().value() > 0 ? 1 : 0);
        double punished = sum(stage, report -> report.taste().value() < 0 ? 1 : 0);
        assertClose(value(0, "02-T1", "task-1", 160, "stage_rewarded"), rewarded);
        assertClose(value(0, "02-T1", "task-1", 160, "stage_punished"), punished);
        assertClose(value(0, "02-T1", "task-1", 160, "stage_performance"), rewarded / (rewarded + punished));
        assertClose(
                value(0, "02-T1", "task-1", 160, "stage_bites"),
                sum(stage, report -> report.taste().ate() ? 1 : 0));
        assertClose(value(0, "02-T1", "task-1", 160, "stage_aeons"), 9);
    }

    @Test
    void theLastHundredBitesAreThoseOfTheStage() {
        AgentTally tally = new AgentTally();
        List<EpochReport> bites = lived.stream()
                .map(Lived::report)
                .filter(report -> report.taste().bite())
                .toList();
        assertThat(tally.lastPerformance()).isEmpty();
        List<EpochReport> many = new ArrayList<>();
        while (many.size() < 250) {
            many.addAll(bites);
        }
        many.forEach(tally::add);
        int rewarded = sum(
                many.subList(many.size() - 100, many.size()),
                report -> report.taste().value() > 0 ? 1 : 0);
        assertClose(tally.lastPerformance(), rewarded / 100.0);
    }
}
