package dormouse.brain;

import dormouse.brain.engine.Engine;
import dormouse.brain.engine.SpikeHandler;
import dormouse.brain.network.Connectivity;
import dormouse.brain.network.DenseProjection;
import dormouse.brain.network.SparseProjection;
import dormouse.brain.network.SpikeHistory;
import dormouse.brain.network.SpikeTrain;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.brain.plasticity.SpikeTiming;
import dormouse.brain.plasticity.Traces;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/** The projections between the layers, and what one spike does: delivery, traces, logs (spec §4, §5, §7). */
final class Network implements SpikeHandler {

    final SparseProjection inputToHidden;
    final DenseProjection hiddenToOutput;
    final double[] resistances;
    final Traces inputToHiddenTraces;
    final Traces hiddenToOutputTraces;
    final SpikeTrain epochSpikes = new SpikeTrain();

    private final SpikeHistory[] histories = new SpikeHistory[LAYERS];
    private final SpikeTiming timing;
    private final double noiseLow;
    private final double noiseSpan;
    private final RestorableUniformRandomProvider noise;
    private final SpikeListener listener;

    boolean plastic = true;
    boolean hiddenFrozen;
    long epochStart;

    /** Hears of every spike, after it was recorded. */
    interface SpikeListener {
        void spiked(int layer, int index);
    }

    Network(BrainParameters parameters, BrainStreams streams, SpikeListener listener) {
        this.listener = listener;
        NetworkParameters shape = parameters.network();
        noise = streams.synapticNoise();
        noiseLow = 1 - parameters.synapse().noise();
        noiseSpan = 2 * parameters.synapse().noise();
        Arrays.setAll(histories, layer -> new SpikeHistory(parameters.stdp().window()));
        inputToHidden = Connectivity.inputToHidden(shape, streams.connectivity());
        hiddenToOutput = new DenseProjection(shape.hiddenKept(), NetworkParameters.OUTPUTS, shape.hiddenToOutput());
        resistances = new double[NetworkParameters.OUTPUTS];
        Arrays.fill(resistances, 1);
        timing = new SpikeTiming(parameters.stdp());
        inputToHiddenTraces = new Traces(inputToHidden, parameters.stdp().traceLife());
        hiddenToOutputTraces = new Traces(hiddenToOutput, parameters.stdp().traceLife());
    }

    @Override
    public void deliver(int layer, int index, Engine engine) {
        if (layer == INPUT) {
            inputToHidden.deliver(index, engine.currents(HIDDEN), noiseLow, noiseSpan, noise);
        } else if (layer == HIDDEN) {
            hiddenToOutput.deliver(index, engine.currents(OUTPUT), resistances, noiseLow, noiseSpan, noise);
        }
    }

    @Override
    public void record(int layer, int index, long time) {
        if (plastic) {
            trace(layer, index, time);
        }
        histories[layer].add(index, time);
        epochSpikes.add((int) (time - epochStart), layer, index);
        listener.spiked(layer, index);
    }

    private void trace(int layer, int index, long time) {
        switch (layer) {
            case INPUT -> {
                if (!hiddenFrozen) {
                    timing.depress(inputToHidden, index, recent(HIDDEN, time), time, inputToHiddenTraces);
                }
            }
            case HIDDEN -> {
                timing.depress(hiddenToOutput, index, recent(OUTPUT, time), time, hiddenToOutputTraces);
                if (!hiddenFrozen) {
                    timing.potentiate(inputToHidden, index, recent(INPUT, time), time, inputToHiddenTraces);
                }
            }
            default -> timing.potentiate(hiddenToOutput, index, recent(HIDDEN, time), time, hiddenToOutputTraces);
        }
    }

    private SpikeHistory recent(int layer, long time) {
        histories[layer].forget(time);
        return histories[layer];
    }

    /** Forgets the spikes and traces that are too old to matter at step {@code time}. */
    void forget(long time) {
        for (SpikeHistory history : histories) {
            history.forget(time);
        }
        inputToHiddenTraces.forget(time);
        hiddenToOutputTraces.forget(time);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(Arrays.deepHashCode(inputToHidden.inputs()));
        out.writeLong(epochStart);
        out.writeBoolean(plastic);
        out.writeBoolean(hiddenFrozen);
        Binary.write(out, noise);
        Binary.write(out, resistances);
        for (SpikeHistory history : histories) {
            history.save(out);
        }
        inputToHidden.save(out);
        hiddenToOutput.save(out);
        inputToHiddenTraces.save(out);
        hiddenToOutputTraces.save(out);
    }

    void load(DataInput in) throws IOException {
        if (in.readInt() != Arrays.deepHashCode(inputToHidden.inputs())) {
            throw new IOException("the saved state is of a network with other synapses");
        }
        epochStart = in.readLong();
        plastic = in.readBoolean();
        hiddenFrozen = in.readBoolean();
        Binary.read(in, noise);
        Binary.read(in, resistances);
        for (SpikeHistory history : histories) {
            history.load(in);
        }
        inputToHidden.load(in);
        hiddenToOutput.load(in);
        inputToHiddenTraces.load(in);
        hiddenToOutputTraces.load(in);
    }
}
