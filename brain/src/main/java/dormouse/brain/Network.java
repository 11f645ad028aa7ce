package dormouse.brain;

import dormouse.brain.network.Connectivity;
import dormouse.brain.network.DenseProjection;
import dormouse.brain.network.SparseProjection;
import dormouse.brain.network.SpikeHistory;
import dormouse.brain.network.SpikeTrain;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.NeuronModel;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.brain.plasticity.SpikeTiming;
import dormouse.brain.plasticity.Traces;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/** The layers, the projections between them, and what one spike does: delivery, traces, logs (spec §4, §5, §7). */
final class Network {

    static final int INPUT = 0;
    static final int HIDDEN = 1;
    static final int OUTPUT = 2;

    final LayerState[] layers;
    final SparseProjection inputToHidden;
    final DenseProjection hiddenToOutput;
    final double[] resistances;
    final Traces inputToHiddenTraces;
    final Traces hiddenToOutputTraces;
    final SpikeTrain epochSpikes = new SpikeTrain();

    private final NeuronModel neuron;
    private final int[][] spiking;
    private final SpikeHistory[] histories;
    private final SpikeTiming timing;
    private final double noiseLow;
    private final double noiseSpan;
    private final RestorableUniformRandomProvider noise;
    private SpikeListener listener = (layer, index) -> {};

    boolean plastic = true;
    boolean hiddenFrozen;
    long now;

    /** Hears of every spike, after it was handled. */
    interface SpikeListener {
        void spiked(int layer, int index);
    }

    Network(BrainParameters parameters, BrainStreams streams) {
        NetworkParameters shape = parameters.network();
        noise = streams.synapticNoise();
        noiseLow = 1 - parameters.synapse().noise();
        noiseSpan = 2 * parameters.synapse().noise();
        neuron = new MapNeuron(parameters.neuron());
        int[] sizes = {shape.inputs(), shape.hiddenKept(), NetworkParameters.OUTPUTS};
        layers = new LayerState[sizes.length];
        spiking = new int[sizes.length][];
        histories = new SpikeHistory[sizes.length];
        for (int l = 0; l < sizes.length; l++) {
            layers[l] = new LayerState(sizes[l]);
            neuron.reset(layers[l]);
            spiking[l] = new int[sizes[l]];
            histories[l] = new SpikeHistory(parameters.stdp().window());
        }
        inputToHidden = Connectivity.inputToHidden(shape, streams.connectivity());
        hiddenToOutput = new DenseProjection(shape.hiddenKept(), NetworkParameters.OUTPUTS, shape.hiddenToOutput());
        resistances = new double[NetworkParameters.OUTPUTS];
        Arrays.fill(resistances, 1);
        timing = new SpikeTiming(parameters.stdp());
        inputToHiddenTraces = new Traces(parameters.stdp().traceLife());
        hiddenToOutputTraces = new Traces(parameters.stdp().traceLife());
    }

    void listen(SpikeListener to) {
        listener = to;
    }

    /** One step (spec §10 c): updates every neuron, then handles the spikes in the order of their index. */
    void step(int stepOfEpoch) {
        int inputs = neuron.step(layers[INPUT], spiking[INPUT]);
        int hidden = neuron.step(layers[HIDDEN], spiking[HIDDEN]);
        int outputs = neuron.step(layers[OUTPUT], spiking[OUTPUT]);
        if (inputs + hidden + outputs > 0) {
            fire(INPUT, inputs, stepOfEpoch);
            fire(HIDDEN, hidden, stepOfEpoch);
            fire(OUTPUT, outputs, stepOfEpoch);
        }
        now++;
    }

    private void fire(int layer, int count, int stepOfEpoch) {
        for (int k = 0; k < count; k++) {
            int index = spiking[layer][k];
            switch (layer) {
                case INPUT -> fireInput(index);
                case HIDDEN -> fireHidden(index);
                default -> fireOutput(index);
            }
            histories[layer].add(index, now);
            epochSpikes.add(stepOfEpoch, layer, index);
            listener.spiked(layer, index);
        }
    }

    private void fireInput(int i) {
        inputToHidden.deliver(i, layers[HIDDEN], noiseLow, noiseSpan, noise);
        if (plastic && !hiddenFrozen) {
            histories[HIDDEN].forget(now);
            timing.depress(inputToHidden, i, histories[HIDDEN], now, inputToHiddenTraces);
        }
    }

    private void fireHidden(int j) {
        hiddenToOutput.deliver(j, layers[OUTPUT], resistances, noiseLow, noiseSpan, noise);
        if (plastic) {
            histories[OUTPUT].forget(now);
            timing.depress(hiddenToOutput, j, histories[OUTPUT], now, hiddenToOutputTraces);
            if (!hiddenFrozen) {
                histories[INPUT].forget(now);
                timing.potentiate(inputToHidden, j, histories[INPUT], now, inputToHiddenTraces);
            }
        }
    }

    private void fireOutput(int k) {
        if (plastic) {
            histories[HIDDEN].forget(now);
            timing.potentiate(hiddenToOutput, k, histories[HIDDEN], now, hiddenToOutputTraces);
        }
    }

    /** Forgets the spikes and traces that are too old to matter. */
    void forget() {
        for (SpikeHistory history : histories) {
            history.forget(now);
        }
        long lastStep = now - 1;
        inputToHiddenTraces.forget(lastStep);
        hiddenToOutputTraces.forget(lastStep);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(now);
        out.writeBoolean(plastic);
        out.writeBoolean(hiddenFrozen);
        Binary.write(out, noise);
        Binary.write(out, resistances);
        for (LayerState layer : layers) {
            layer.save(out);
        }
        for (SpikeHistory history : histories) {
            history.save(out);
        }
        inputToHidden.save(out);
        hiddenToOutput.save(out);
        for (Traces traces : List.of(inputToHiddenTraces, hiddenToOutputTraces)) {
            traces.save(out);
        }
    }

    void load(DataInput in) throws IOException {
        now = in.readLong();
        plastic = in.readBoolean();
        hiddenFrozen = in.readBoolean();
        Binary.read(in, noise);
        Binary.read(in, resistances);
        for (LayerState layer : layers) {
            layer.load(in);
        }
        for (SpikeHistory history : histories) {
            history.load(in);
        }
        inputToHidden.load(in);
        hiddenToOutput.load(in);
        for (Traces traces : List.of(inputToHiddenTraces, hiddenToOutputTraces)) {
            traces.load(in);
        }
    }
}
