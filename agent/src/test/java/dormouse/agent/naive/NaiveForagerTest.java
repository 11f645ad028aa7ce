package dormouse.agent.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The naive model's world, and epochs lived in it. */
class NaiveForagerTest {

    private static final int EPOCHS = 100;
    private static final double[] REPLAY = new double[784];

    static {
        Arrays.fill(REPLAY, 0.1);
    }

    private final NaiveConnectivity connectivity = new NaiveConnectivity(1);
    private final NaiveForager forager = connectivity.forager(7);

    @Test
    void connections_are_distinct_and_even() {
        int[] targets = new int[49];
        double[] strengths = new double[49];
        for (int i = 0; i < connectivity.pre.length; i++) {
            targets[connectivity.pre[i]]++;
            strengths[connectivity.pre[i]] += connectivity.strength[i];
            if (i % 9 > 0) {
                assertThat(connectivity.pre[i]).isGreaterThan(connectivity.pre[i - 1]);
            }
        }
        assertThat(targets).containsOnly(144);
        for (double sum : strengths) {
            assertThat(sum).isCloseTo(1.584, within(1e-9));
        }
    }

    @Test
    void food_keeps_its_count_and_lies_apart() {
        forager.layOut(allKinds(0));
        for (int bite = 0; bite < 1000; bite++) {
            int[] food = forager.world.food().get(bite % 128);
            assertThat(forager.world.eat(food[0], food[1]).number).isEqualTo(food[2]);
        }
        List<int[]> food = forager.world.food();
        assertThat(food).hasSize(128);
        for (NaiveKind kind : NaiveKind.values()) {
            assertThat(food.stream().filter(f -> f[2] == kind.number)).hasSize(32);
        }
    }

    @Test
    void two_kinds_alone_make_63_particles_each() {
        forager.layOut(Map.of(NaiveKind.HORIZONTAL, 1, NaiveKind.POSITIVE_DIAGONAL, -1));
        assertThat(forager.world.food()).hasSize(126);
    }

    @Test
    void the_eye_sees_across_the_edge() {
        forager.layOut(allKinds(0));
        int[] food = forager.world.food().get(0);
        boolean[] view = forager.world.view(Math.floorMod(food[0] - 3, 50), Math.floorMod(food[1] + 2, 50));
        assertThat(view[6 * 7 + 1]).isTrue();
    }

    @Test
    void hidden_neurons_spike_in_the_unsupervised_world() {
        forager.layOut(allKinds(0));
        double[] before = forager.brain.inputToHiddenStrengths();
        long hiddenSpikes = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            forager.liveOneEpoch(true, false, null);
            hiddenSpikes += count(NaiveNeuron.HIDDEN);
        }
        assertThat(hiddenSpikes).isPositive();
        assertThat(forager.brain.inputToHiddenStrengths()).isNotEqualTo(before);
        assertThat(forager.agent.hunger).isEqualTo(EPOCHS);
        assertThat(forager.time()).isEqualTo(600L * EPOCHS);
    }

    @Test
    void a_test_stage_changes_no_strength_and_sleep_sees_nothing() {
        forager.layOut(allKinds(0));
        live(true, false);
        forager.freezeHidden();
        forager.layOut(task1());
        live(true, false);
        forager.layOut(task1());
        double[][] learnt = forager.brain.hiddenToOutputStrengths();
        double[] rhos = forager.brain.rhos();
        live(false, false);
        assertThat(forager.brain.hiddenToOutputStrengths()).isDeepEqualTo(learnt);
        assertThat(forager.brain.rhos()).isEqualTo(rhos);

        forager.layOut(Map.of());
        int hunger = forager.agent.hunger;
        live(true, true);
        assertThat(forager.world.food()).isEmpty();
        assertThat(count(NaiveNeuron.INPUT)).isZero();
        assertThat(forager.agent.hunger).isEqualTo(hunger);
        assertThat(forager.lastReward()).isEqualTo(0.5);
        assertThat(Arrays.deepEquals(forager.brain.hiddenToOutputStrengths(), learnt))
                .isFalse();
    }

    @Test
    void the_same_seed_lives_the_same_life() {
        NaiveForager again = connectivity.forager(7);
        NaiveForager other = connectivity.forager(8);
        for (NaiveForager each : List.of(forager, again, other)) {
            each.layOut(allKinds(0));
            for (int epoch = 0; epoch < 20; epoch++) {
                each.liveOneEpoch(true, false, null);
            }
        }
        assertThat(again.brain.xs()).isEqualTo(forager.brain.xs());
        assertThat(other.brain.xs()).isNotEqualTo(forager.brain.xs());
    }

    private void live(boolean plastic, boolean asleep) {
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            forager.liveOneEpoch(plastic, asleep, REPLAY);
        }
    }

    private long count(int layer) {
        return forager.spikes().stream().filter(spike -> spike[1] == layer).count();
    }

    private static Map<NaiveKind, Integer> allKinds(int value) {
        Map<NaiveKind, Integer> values = new EnumMap<>(NaiveKind.class);
        for (NaiveKind kind : NaiveKind.values()) {
            values.put(kind, value);
        }
        return values;
    }

    private static Map<NaiveKind, Integer> task1() {
        Map<NaiveKind, Integer> values = allKinds(0);
        values.put(NaiveKind.HORIZONTAL, 1);
        values.put(NaiveKind.POSITIVE_DIAGONAL, -1);
        return values;
    }
}
