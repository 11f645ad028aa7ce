package dormouse.brain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.neuron.WaitingMap;
import dormouse.brain.parameters.NeuronParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer of neurons of which some wait, against neurons that are stepped exactly. */
class LazyLayerTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();
    private static final RestingMap REST = RestingMap.of(GOLDEN);
    private static final double STIMULUS = 0.025;
    private static final int SIZE = 40;
    private static final int NEURON = 23;

    private final LayerState truth = new LayerState(1);
    private final MapNeuron exact = new MapNeuron(GOLDEN);
    private final List<Long> expectedSpikes = new ArrayList<>();
    private long steps;
    private final SpikeList spikes = new SpikeList();

    private static LazyLayer layer(WaitingMap waitingMap, int size) {
        return new LazyLayer(new MapNeuron(GOLDEN), new CalmMap(GOLDEN), REST, waitingMap, size);
    }

    private static LazyLayer harmless(int size) {
        return layer(WaitingMap.harmless(GOLDEN, REST), size);
    }

    private static LazyLayer stimulated() {
        return layer(WaitingMap.of(STIMULUS, GOLDEN, REST), SIZE);
    }

    /** All are at rest from the first 1000 steps on. */
    private void begin(LazyLayer layer) {
        exact.reset(truth);
        advance(layer, 1000);
        layer.settle();
    }

    private void advance(LazyLayer layer, int more) {
        int[] at = new int[more];
        int[] rows = new int[more];
        int found = exact.run(truth, 1, more, at, rows);
        for (int k = 0; k < found; k++) {
            expectedSpikes.add(steps + at[k]);
        }
        steps += more;
        layer.advance(steps, spikes);
    }

    private void add(LazyLayer layer, double current, boolean many) {
        truth.current()[0] += current;
        if (many) {
            layer.add(new int[] {7, NEURON, 9}, 1, new double[] {current}, 1);
        } else {
            layer.add(NEURON, current);
        }
    }

    private void assertAgrees(LazyLayer layer) {
        LayerState found = layer.settled(steps);
        assertThat(found.membrane()[NEURON]).isCloseTo(truth.membrane()[0], within(2e-6));
        assertThat(found.slow()[NEURON]).isCloseTo(truth.slow()[0], within(5e-8));
        assertThat(found.current()[NEURON]).isCloseTo(truth.current()[0], within(2e-8));
        List<Long> heard = new ArrayList<>();
        for (int k = 0; k < spikes.size(); k++) {
            assertThat(spikes.neuron(k)).isEqualTo(NEURON);
            heard.add(spikes.step(k));
        }
        assertThat(heard).isEqualTo(expectedSpikes);
    }

    @ParameterizedTest
    @CsvSource({"0.005, true", "0.012, false", "0.017, true", "0.012, true"})
    void aNeuronThatWaitsIsWhereItShouldBeWhenTheNextCurrentComes(double current, boolean many) {
        LazyLayer layer = harmless(SIZE);
        begin(layer);
        add(layer, current, many);
        advance(layer, 450);
        assertAgrees(layer);
        add(layer, 0.015, many);
        advance(layer, 130);
        assertAgrees(layer);
        add(layer, 0.06, many);
        advance(layer, 700);
        layer.settle();
        assertAgrees(layer);
        assertThat(spikes.size()).isPositive();
    }

    @Test
    void aNeuronThatWaitsSpikesAtItsStep() {
        LazyLayer layer = stimulated();
        begin(layer);
        for (int epoch = 0; epoch < 5; epoch++) {
            if (epoch != 2) {
                add(layer, STIMULUS, false);
            }
            advance(layer, 600);
            layer.settle();
            assertAgrees(layer);
        }
        assertThat(spikes.size()).isEqualTo(4);
    }

    @Test
    void aNeuronThatSpikedWhileItWaitedTakesOtherCurrentsToo() {
        LazyLayer layer = stimulated();
        begin(layer);
        add(layer, STIMULUS, false);
        advance(layer, 500);
        assertAgrees(layer);
        add(layer, 0.022, true);
        advance(layer, 300);
        assertAgrees(layer);
        assertThat(spikes.size()).isEqualTo(2);
    }

    @Test
    void whereACurrentMayComeTooSoonNoneWaits() {
        LazyLayer layer = stimulated();
        begin(layer);
        add(layer, STIMULUS, false);
        advance(layer, 50);
        add(layer, 0.01, false);
        advance(layer, 600);
        layer.settle();
        assertAgrees(layer);
        assertThat(spikes.size()).isPositive();
    }

    @Test
    void toWaitForVeryLongEndsAtRest() {
        LazyLayer layer = harmless(SIZE);
        begin(layer);
        add(layer, 0.016, false);
        advance(layer, 50_000);
        layer.settle();
        assertAgrees(layer);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17})
    void smallLayersAgreeAsWell(int size) {
        LazyLayer layer = harmless(size);
        exact.reset(truth);
        layer.advance(1000, spikes);
        steps = 1000;
        truth.current()[0] = 0.012;
        layer.add(size - 1, 0.012);
        exact.run(truth, 1, 500, new int[500], new int[500]);
        layer.advance(1500, spikes);
        assertThat(layer.settled(1500).slow()[size - 1]).isCloseTo(truth.slow()[0], within(5e-8));
    }

    @Test
    void aLayerIsSavedWhileNeuronsWait() throws IOException {
        LazyLayer layer = stimulated();
        begin(layer);
        add(layer, STIMULUS, false);
        advance(layer, 500);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        layer.save(new DataOutputStream(saved));
        LazyLayer loaded = stimulated();
        loaded.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertAgrees(loaded);
        add(loaded, 0.012, false);
        advance(loaded, 600);
        loaded.settle();
        assertAgrees(loaded);
    }
}
