package dormouse.brain.engine;

import dormouse.brain.network.Currents;
import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.RestingMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Does no more work on a neuron than its state asks for: nothing at rest, many at a time in single precision while calm, the exact map when it may
 * spike. No layer excites itself or an earlier one, so each goes through the steps of a call in turn: input, hidden between the input
 * layer's spikes, output between the hidden layer's.
 *
 * <p>The same run with the exact engine differs in the last digits of neurons that are not excited, and in the order in which the synaptic
 * noise is drawn. docs/model/fast-engine.md has the error bound and the comparison.
 */
public final class FastEngine implements Engine {

    private final LazyLayer[] layers = new LazyLayer[SpikeHandler.LAYERS];
    private final SpikeList[] spikes = new SpikeList[SpikeHandler.LAYERS];
    private long now;

    /** Creates the engine of layers of the given sizes, every neuron at its start. */
    public FastEngine(MapNeuron model, CalmMap calm, RestingMap rest, int... sizes) {
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new LazyLayer(model, calm, rest, sizes[l]);
            spikes[l] = new SpikeList();
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void run(int steps, SpikeHandler handler) {
        long end = now + steps;
        spikes[SpikeHandler.INPUT].clear();
        layers[SpikeHandler.INPUT].advance(end, spikes[SpikeHandler.INPUT]);
        for (int l = SpikeHandler.HIDDEN; l < SpikeHandler.LAYERS; l++) {
            follow(l, end, handler);
        }
        recordInOrder(handler);
        if (steps > CalmMap.LOOK_STEPS) {
            for (LazyLayer layer : layers) {
                layer.settle();
            }
        }
        now = end;
    }

    /** Takes a layer to the end, stopping after each step at which the layer before it spiked. */
    private void follow(int l, long end, SpikeHandler handler) {
        SpikeList before = spikes[l - 1];
        spikes[l].clear();
        for (int k = 0; k < before.size(); k++) {
            layers[l].advance(before.step(k) + 1, spikes[l]);
            handler.deliver(l - 1, before.neuron(k), this);
        }
        layers[l].advance(end, spikes[l]);
    }

    private void recordInOrder(SpikeHandler handler) {
        int input = 0;
        int hidden = 0;
        int output = 0;
        SpikeList inputs = spikes[SpikeHandler.INPUT];
        SpikeList hiddens = spikes[SpikeHandler.HIDDEN];
        SpikeList outputs = spikes[SpikeHandler.OUTPUT];
        while (input < inputs.size() || hidden < hiddens.size() || output < outputs.size()) {
            long i = inputs.stepOrNever(input);
            long h = hiddens.stepOrNever(hidden);
            long o = outputs.stepOrNever(output);
            if (i <= h && i <= o) {
                handler.record(SpikeHandler.INPUT, inputs.neuron(input++), i);
            } else if (h <= o) {
                handler.record(SpikeHandler.HIDDEN, hiddens.neuron(hidden++), h);
            } else {
                handler.record(SpikeHandler.OUTPUT, outputs.neuron(output++), o);
            }
        }
    }

    @Override
    public Currents currents(int layer) {
        return layers[layer];
    }

    @Override
    public double[] membrane(int layer) {
        return layers[layer].settled(now).membrane();
    }

    @Override
    public double[] slow(int layer) {
        return layers[layer].settled(now).slow();
    }

    @Override
    public double[] current(int layer) {
        return layers[layer].settled(now).current();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(now);
        for (LazyLayer layer : layers) {
            layer.save(out);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        now = in.readLong();
        for (LazyLayer layer : layers) {
            layer.load(in);
        }
    }
}
