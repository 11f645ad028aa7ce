package dormouse.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.Spikes;
import dormouse.agent.naive.NaiveForager;
import dormouse.agent.naive.NaiveKind;
import dormouse.agent.naive.NaiveNeuron;
import dormouse.agent.naive.NaiveParameters;
import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.parameters.RewardParameters;
import dormouse.agent.protocol.Activity;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.brain.BrainSnapshot;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import dormouse.world.FoodKind;
import dormouse.world.Particle;
import dormouse.world.Task;
import dormouse.world.WorldParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The engine and the naive implementation of the specification give the same spikes, moves and weights, bit for bit. */
class EngineEqualsNaiveTest {

    private static final int EPOCHS_PER_AEON = 100;

    @Test
    void everyKindOfStageIsLivedAlikeBitForBit() throws IOException {
        Protocol protocol = new Protocol(
                "every-kind",
                "all kinds of stages, 300 epochs or more of each",
                List.of(
                        stage("U", new Course.Unsupervised(), 3, 0, true),
                        stage("T1", new Course.Train(Task.TASK_1), 3, 0, false),
                        stage("t1", new Course.Test(Task.TASK_1), 3, 0, false),
                        stage("T2", new Course.Train(Task.TASK_2), 3, 0.1, false),
                        stage("S", new Course.SleepInterleave(Task.TASK_1, false), 6, 0, false),
                        stage("I", new Course.Interleave(Task.TASK_1, Task.TASK_2), 3, 0, false)));
        assertLivedAlike(model(false), protocol, 42);
    }

    @Test
    void uniformSleepAndStrongPunishmentAreLivedAlikeWithTheHiddenLayerFree() throws IOException {
        Protocol protocol = new Protocol(
                "controls",
                "uniform sleep, strong punishment, nothing frozen",
                List.of(
                        stage("U", new Course.Unsupervised(), 1, 0, false),
                        stage("S(T2)", new Course.SleepInterleave(Task.TASK_2, true), 6, 0, false)));
        assertLivedAlike(model(true), protocol, -7);
    }

    private static Stage stage(String name, Course course, int aeons, double freezeStrongest, boolean freezeHidden) {
        return new Stage(name, course, aeons, Optional.empty(), freezeStrongest, freezeHidden);
    }

    private static ModelParameters model(boolean strongPunishment) {
        AgentParameters agent = AgentParameters.golden2022();
        RewardParameters reward = agent.reward();
        RewardParameters punishing = new RewardParameters(
                reward.rewarded(),
                reward.punished(),
                strongPunishment,
                reward.stronglyPunished(),
                reward.otherwise(),
                reward.asleep());
        return new ModelParameters(
                WorldParameters.golden2022(),
                BrainParameters.golden2022().with(EngineKind.EXACT),
                new AgentParameters(EPOCHS_PER_AEON, punishing, agent.hunger(), agent.start()));
    }

    private static void assertLivedAlike(ModelParameters model, Protocol protocol, long seed) throws IOException {
        Life life = new Life(RunSpec.fresh(model, protocol, seed));
        NaiveForager naive = naiveTwin(life, seed);
        naive.setStrongPunishment(model.agent().reward().strongPunishment());
        Comparison comparison = new Comparison(naive, life);
        while (!life.finished()) {
            life.liveOneEpoch(comparison);
        }
        assertThat(comparison.spikesSeen).isGreaterThan(1000);
    }

    private static NaiveForager naiveTwin(Life life, long seed) {
        BrainSnapshot start = life.mind(0).brain().snapshot();
        int hidden = start.inputToHidden().length;
        List<int[]> synapses = new ArrayList<>();
        List<Double> strengths = new ArrayList<>();
        for (int j = 0; j < hidden; j++) {
            for (int c = 0; c < start.inputToHidden()[j].length; c++) {
                synapses.add(new int[] {start.inputToHiddenPre()[j][c], j});
                strengths.add(start.inputToHidden()[j][c]);
            }
        }
        return new NaiveForager(
                new NaiveParameters(),
                seed,
                hidden,
                synapses.stream().mapToInt(s -> s[0]).toArray(),
                synapses.stream().mapToInt(s -> s[1]).toArray(),
                strengths.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Lives the naive twin beside the engine, epoch by epoch, and compares everything. */
    private static final class Comparison implements LifeObserver {

        private final NaiveForager naive;
        private final Life life;
        private final Map<String, int[]> lastTraining = new HashMap<>();
        private int[] counting;
        private Stage stage;
        private Phase phase;
        private long epochOfStage;
        private long epochOfPhase;
        private double[] replay;
        private long spikesSeen;

        Comparison(NaiveForager naive, Life life) {
            this.naive = naive;
            this.life = life;
        }

        @Override
        public void phaseBegins(PhaseStart start) {
            if (start.stageBegins() && start.stage().freezeStrongest() > 0) {
                naive.freezeStrongest(start.stage().freezeStrongest());
            }
            if (start.stageBegins()) {
                epochOfStage = 0;
            }
            stage = start.stage();
            phase = start.phase();
            epochOfPhase = 0;
            Map<NaiveKind, Integer> values = new HashMap<>();
            for (FoodKind kind : phase.task().kinds()) {
                values.put(NaiveKind.valueOf(kind.name()), phase.task().value(kind));
            }
            naive.layOut(values);
            assertThat(foodOf(start.food())).isEqualTo(foodOfNaive());
            if (phase.asleep()) {
                replay = replayProbabilities(phase.uniformSleep());
            }
        }

        @Override
        public void epochEnds(EpochReport report) {
            if (epochOfPhase % EPOCHS_PER_AEON == 0) {
                counting = new int[naive.brain.hidden.size()];
            }
            naive.liveOneEpoch(phase.plastic(), phase.asleep(), replay);
            epochOfPhase++;
            epochOfStage++;
            assertMovedAlike(report);
            assertFiredAlike(report);
            if (epochOfPhase % EPOCHS_PER_AEON == 0) {
                if (phase.activity() == Activity.TRAIN) {
                    lastTraining.put(phase.task().name(), counting);
                }
                assertSameState();
            }
            if (stage.freezeHiddenAfter() && epochOfStage == (long) stage.aeons() * EPOCHS_PER_AEON) {
                naive.freezeHidden();
            }
        }

        private double[] replayProbabilities(boolean uniform) {
            double[] p = new double[naive.brain.hidden.size()];
            int[] none = new int[p.length];
            int[] first = lastTraining.getOrDefault("task-1", none);
            int[] second = lastTraining.getOrDefault("task-2", none);
            double sum = 0;
            for (int j = 0; j < p.length; j++) {
                p[j] = 0.5 * (first[j] / 100.0 + second[j] / 100.0);
                sum += p[j];
            }
            if (uniform) {
                Arrays.fill(p, sum / p.length);
            }
            return p;
        }

        private void assertMovedAlike(EpochReport report) {
            assertThat(report.x()).isEqualTo(naive.agent.x);
            assertThat(report.y()).isEqualTo(naive.agent.y);
            assertThat(life.mind(0).hunger()).isEqualTo(naive.agent.hunger);
            assertThat(report.reward()).isEqualTo(naive.lastReward());
            assertThat(report.taste().ate()).isEqualTo(naive.lastEaten() != null);
            if (report.taste().ate()) {
                assertThat(report.taste().kind().name())
                        .isEqualTo(naive.lastEaten().name());
            }
        }

        private void assertFiredAlike(EpochReport report) {
            Spikes spikes = report.spikes();
            List<int[]> expected = naive.spikes();
            assertThat(spikes.total()).isEqualTo(expected.size());
            for (int k = 0; k < expected.size(); k++) {
                int[] spike = expected.get(k);
                assertThat(spikes.step(k)).isEqualTo(spike[0] % 600);
                assertThat(spikes.layer(k)).isEqualTo(spike[1]);
                assertThat(spikes.neuron(k)).isEqualTo(spike[2]);
                if (spike[1] == NaiveNeuron.HIDDEN) {
                    counting[spike[2]]++;
                }
            }
            spikesSeen += expected.size();
        }

        private void assertSameState() {
            BrainSnapshot engine = life.mind(0).brain().snapshot();
            assertThat(flat(engine.inputToHidden())).isEqualTo(naive.brain.inputToHiddenStrengths());
            assertThat(engine.hiddenToOutput()).isEqualTo(flat(naive.brain.hiddenToOutputStrengths()));
            assertThat(engine.means()).isEqualTo(flat(naive.brain.means()));
            assertThat(engine.inhibition())
                    .isEqualTo(Arrays.stream(naive.brain.inhibitoryStrengths())
                            .mapToDouble(row -> row[0])
                            .toArray());
            assertThat(engine.resistances()).isEqualTo(naive.brain.resistances());
            assertThat(engine.hiddenInputTargets()).isEqualTo(naive.brain.hiddenInputTargets());
            assertThat(flat(new double[][] {engine.hiddenRho(), engine.outputRho()}))
                    .isEqualTo(naive.brain.rhos());
            assertThat(flat(engine.membrane())).isEqualTo(naive.brain.vs());
            assertThat(flat(engine.slow())).isEqualTo(naive.brain.us());
            assertThat(flat(engine.current())).isEqualTo(naive.brain.xs());
            assertThat(foodOf(life.world().food())).isEqualTo(foodOfNaive());
        }

        private static List<List<Integer>> foodOf(List<Particle> food) {
            return food.stream()
                    .map(p -> List.of(p.x(), p.y(), NaiveKind.valueOf(p.kind().name()).number))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }

        private List<List<Integer>> foodOfNaive() {
            return naive.world.food().stream()
                    .map(f -> List.of(f[0], f[1], f[2]))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }

        private static double[] flat(double[][] rows) {
            return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
