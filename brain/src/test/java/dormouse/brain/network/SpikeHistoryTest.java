package dormouse.brain.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpikeHistoryTest {

    @Test
    void aSpikeIsKeptWhileItIsYoungerThanTheWindow() {
        SpikeHistory history = new SpikeHistory(120);
        history.add(7, 1000);
        history.forget(1119);
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.neuron(0)).isEqualTo(7);
        assertThat(history.time(0)).isEqualTo(1000);
        history.forget(1120);
        assertThat(history.size()).isZero();
    }

    @Test
    void spikesStayInOrderHoweverOftenTheRingTurnsAndGrows() {
        SpikeHistory history = new SpikeHistory(120);
        for (int n = 0; n < 5000; n++) {
            history.add(n % 97, n);
            history.forget(n);
        }
        assertThat(history.size()).isEqualTo(120);
        for (int k = 0; k < 120; k++) {
            assertThat(history.time(k)).isEqualTo(4880 + k);
            assertThat(history.neuron(k)).isEqualTo((4880 + k) % 97);
        }
    }

    @Test
    void aSavedHistoryIsRestoredInOrder() throws IOException {
        SpikeHistory history = new SpikeHistory(120);
        for (int n = 0; n < 300; n++) {
            history.add(n % 50, n);
            history.forget(n);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        history.save(new DataOutputStream(bytes));
        SpikeHistory restored = new SpikeHistory(120);
        restored.add(3, 1);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(restored.size()).isEqualTo(history.size());
        for (int k = 0; k < history.size(); k++) {
            assertThat(restored.neuron(k)).isEqualTo(history.neuron(k));
            assertThat(restored.time(k)).isEqualTo(history.time(k));
        }
    }

    @Test
    void aSpikeTrainKeepsStepsLayersNeuronsAndCountsLayers() {
        SpikeTrain train = new SpikeTrain();
        for (int n = 0; n < 1000; n++) {
            train.add(n, n % 3, n % 11);
        }
        assertThat(train.size()).isEqualTo(1000);
        assertThat(train.step(700)).isEqualTo(700);
        assertThat(train.layer(700)).isEqualTo(1);
        assertThat(train.neuron(700)).isEqualTo(7);
        assertThat(train.count(0)).isEqualTo(334);
        assertThat(train.count(1)).isEqualTo(333);
        train.clear();
        assertThat(train.size()).isZero();
        assertThat(train.count(0)).isZero();
    }
}
