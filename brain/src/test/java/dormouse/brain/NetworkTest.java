package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.engine.SpikeHandler;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.plasticity.TraceList;
import dormouse.brain.plasticity.Traces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one spike does in the network (spec §7): its traces, in the order of layers, and its logs. */
class NetworkTest {

    private static final int HIDDEN = 100;
    private static final int OUTPUT = 3;

    private final List<String> heard = new ArrayList<>();
    private Network network;
    private int input;
    private int synapse;

    @BeforeEach
    void connect() {
        network = new Network(
                BrainParameters.golden2022(), Streams.brain(1), (layer, index) -> heard.add(layer + ":" + index));
        input = network.inputToHidden.inputs()[HIDDEN][4];
        synapse = network.inputToHidden.synapse(input, HIDDEN);
    }

    @Test
    void inputBeforeHiddenPotentiatesByTheirDistance() {
        network.record(SpikeHandler.INPUT, input, 1000);
        assertThat(network.inputToHiddenTraces.size()).isZero();
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1007);
        // 0.4·exp(−7/40)
        assertOnlyTrace(network.inputToHiddenTraces, synapse, 0.335782808307683, 1007);
        assertThat(network.hiddenToOutputTraces.size()).isZero();
    }

    @Test
    void hiddenBeforeInputDepresses() {
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1000);
        network.record(SpikeHandler.INPUT, input, 1007);
        assertOnlyTrace(network.inputToHiddenTraces, synapse, -0.335782808307683, 1007);
    }

    /** Input spikes come first within a step: the hidden neuron finds them logged, and they found nothing. */
    @Test
    void spikesOfOneStepPotentiateFullyAndDepressNothing() {
        network.record(SpikeHandler.INPUT, input, 1000);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1000);
        network.record(SpikeHandler.OUTPUT, OUTPUT, 1000);
        assertOnlyTrace(network.inputToHiddenTraces, synapse, 0.4, 1000);
        assertOnlyTrace(network.hiddenToOutputTraces, network.hiddenToOutput.synapse(HIDDEN, OUTPUT), 0.4, 1000);
    }

    @Test
    void hiddenBeforeOutputPotentiatesAndAfterItDepresses() {
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1000);
        network.record(SpikeHandler.OUTPUT, OUTPUT, 1001);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1011);
        Traces traces = network.hiddenToOutputTraces;
        assertThat(traces.size()).isEqualTo(2);
        // 0.4·exp(−1/40), −0.4·exp(−10/40)
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(0.390123964811333, within(1e-15));
        assertThat(TraceList.of(traces).magnitude(1)).isCloseTo(-0.311520313228562, within(1e-15));
        assertThat(TraceList.of(traces).synapse(1)).isEqualTo(network.hiddenToOutput.synapse(HIDDEN, OUTPUT));
    }

    @Test
    void pairsOf119StepsCountAndPairsOf120DoNot() {
        network.record(SpikeHandler.INPUT, input, 1000);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1119);
        // 0.4·exp(−119/40)
        assertOnlyTrace(network.inputToHiddenTraces, synapse, 0.0204189736016618, 1119);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1120);
        assertThat(network.inputToHiddenTraces.size()).isEqualTo(1);
    }

    @Test
    void aHiddenSpikeDepressesItsOutputsBeforeItPotentiatesItsInputsAndJoinsItsLogLast() {
        network.record(SpikeHandler.INPUT, input, 995);
        network.record(SpikeHandler.OUTPUT, OUTPUT, 995);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1000);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1001);
        // each hidden spike meets the one input and the one output spike, and no other hidden one
        assertThat(network.inputToHiddenTraces.size()).isEqualTo(2);
        assertThat(network.hiddenToOutputTraces.size()).isEqualTo(2);
        assertThat(heard).containsExactly("0:" + input, "2:3", "1:100", "1:100");
    }

    @Test
    void withoutPlasticityNoTracesAreMadeButLogsGoOn() {
        network.plastic = false;
        network.record(SpikeHandler.INPUT, input, 1000);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1001);
        assertThat(network.inputToHiddenTraces.size()).isZero();
        network.plastic = true;
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1007);
        assertOnlyTrace(network.inputToHiddenTraces, synapse, 0.335782808307683, 1007);
    }

    @Test
    void aFrozenHiddenLayerMakesNoTracesOfItsInputsButOfItsOutputs() {
        network.hiddenFrozen = true;
        network.record(SpikeHandler.INPUT, input, 1000);
        network.record(SpikeHandler.HIDDEN, HIDDEN, 1001);
        network.record(SpikeHandler.INPUT, input, 1002);
        network.record(SpikeHandler.OUTPUT, OUTPUT, 1008);
        assertThat(network.inputToHiddenTraces.size()).isZero();
        assertOnlyTrace(
                network.hiddenToOutputTraces, network.hiddenToOutput.synapse(HIDDEN, OUTPUT), 0.335782808307683, 1008);
    }

    private static void assertOnlyTrace(Traces traces, int synapse, double magnitude, long stamp) {
        assertThat(traces.size()).isEqualTo(1);
        assertThat(TraceList.of(traces).synapse(0)).isEqualTo(synapse);
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(magnitude, within(1e-15));
        assertThat(TraceList.of(traces).stamp(0)).isEqualTo(stamp);
    }
}
