package dormouse.brain.engine;

import dormouse.brain.helper.Help;
import dormouse.brain.helper.Helper;
import dormouse.brain.network.Currents;
import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.neuron.WaitingMap;
import dormouse.brain.parameters.NeuronParameters;
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
    private final OutputBeside outputBeside = new OutputBeside();
    private long now;

    /**
     * Creates the engine of layers of the given sizes, every neuron at its start.
     *
     * @param stimulus the current that input neurons take, at least 0; others they may take too
     */
    public FastEngine(NeuronParameters parameters, double stimulus, int... sizes) {
        for (int l = 0; l < layers.length; l++) {
            // maps of its own: two layers may be at work at once
            RestingMap restingMap = RestingMap.of(parameters);
            WaitingMap waitingMap = l == SpikeHandler.INPUT && stimulus > 0
                    ? WaitingMap.of(stimulus, parameters, restingMap)
                    : WaitingMap.harmless(parameters, restingMap);
            layers[l] =
                    new LazyLayer(new MapNeuron(parameters), new CalmMap(parameters), restingMap, waitingMap, sizes[l]);
            spikes[l] = new SpikeList();
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void run(int steps, SpikeHandler handler, Help help) {
        Helper helper = steps > CalmMap.LOOK_STEPS ? help.get() : null;
        if (helper == null) {
            help.await();
            run(steps, handler);
        } else {
            runBeside(helper, steps, handler);
            help.await();
            finish(steps, handler);
        }
    }

    @Override
    public void run(int steps, SpikeHandler handler) {
        long end = now + steps;
        begin(end);
        excite(SpikeHandler.HIDDEN, handler);
        layers[SpikeHandler.HIDDEN].advance(end, spikes[SpikeHandler.HIDDEN]);
        excite(SpikeHandler.OUTPUT, handler);
        layers[SpikeHandler.OUTPUT].advance(end, spikes[SpikeHandler.OUTPUT]);
        if (steps > CalmMap.LOOK_STEPS) {
            for (LazyLayer layer : layers) {
                layer.settle();
            }
        }
        finish(steps, handler);
    }

    private void begin(long end) {
        for (SpikeList list : spikes) {
            list.clear();
        }
        layers[SpikeHandler.INPUT].advance(end, spikes[SpikeHandler.INPUT]);
    }

    /** Takes a layer to the end of the last step at which the layer before it spiked, stopping after each such step. */
    private void excite(int l, SpikeHandler handler) {
        SpikeList before = spikes[l - 1];
        for (int k = 0; k < before.size(); k++) {
            layers[l].advance(before.step(k) + 1, spikes[l]);
            handler.deliver(l - 1, before.neuron(k), this);
        }
    }

    private void finish(int steps, SpikeHandler handler) {
        recordInOrder(handler);
        now += steps;
    }

    /** Takes the output layer after the hidden one, in another thread: from where on no more input spike draws from the synaptic noise. */
    private void runBeside(Helper helper, int steps, SpikeHandler handler) {
        long end = now + steps;
        begin(end);
        Progress progress = outputBeside.prepare(end, handler);
        helper.begin(outputBeside);
        boolean reached = false;
        try {
            excite(SpikeHandler.HIDDEN, handler);
            layers[SpikeHandler.HIDDEN].advance(end, spikes[SpikeHandler.HIDDEN], progress);
            reached = true;
        } finally {
            if (!reached) {
                progress.tell(end, 0); // nobody waits for what will never come
            }
        }
        layers[SpikeHandler.INPUT].settle();
        layers[SpikeHandler.HIDDEN].settle();
    }

    /** The output layer's part of a run, for a helper. It stops where it would if the hidden layer had been taken to the end before. */
    private final class OutputBeside implements Runnable {
        private final Progress hidden = new Progress();
        private SpikeHandler handler;
        private long end;

        Progress prepare(long itsEnd, SpikeHandler itsHandler) {
            end = itsEnd;
            handler = itsHandler;
            hidden.begin(now);
            return hidden;
        }

        @Override
        public void run() {
            LazyLayer layer = layers[SpikeHandler.OUTPUT];
            SpikeList before = spikes[SpikeHandler.HIDDEN];
            SpikeList its = spikes[SpikeHandler.OUTPUT];
            int delivered = 0;
            long reached;
            do {
                long seen = hidden.seen();
                reached = hidden.step(seen);
                for (; delivered < hidden.spikes(seen); delivered++) {
                    layer.advance(before.step(delivered) + 1, its);
                    handler.deliver(SpikeHandler.HIDDEN, before.neuron(delivered), FastEngine.this);
                }
                if (reached == end || layer.mayPauseBefore(reached)) {
                    layer.advance(reached, its);
                } else {
                    Thread.onSpinWait();
                }
            } while (reached < end);
            layer.settle();
        }
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
