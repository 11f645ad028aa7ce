package dormouse.brain.engine;

import dormouse.brain.network.Currents;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.NeuronModel;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Steps every neuron at every step: the specification to the bit (docs/model/arithmetic.md). */
public final class ExactEngine implements Engine {

    private final NeuronModel model;
    private final Layer[] layers = new Layer[SpikeHandler.LAYERS];
    private long now;

    /** Creates the engine of layers of the given sizes, every neuron at its start. */
    public ExactEngine(NeuronModel model, int... sizes) {
        this.model = model;
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new Layer(sizes[l]);
            model.reset(layers[l].state);
        }
    }

    /** A layer with its watched neurons, which hold until {@code watchedUntil} or until a current is added. */
    private static final class Layer implements Currents {
        private final LayerState state;
        private final int[] watched;
        private final int[] spiking;
        private int watchedCount;
        private long watchedUntil;
        private int spikes;

        Layer(int size) {
            state = new LayerState(size);
            watched = new int[size];
            spiking = new int[size];
        }

        @Override
        public void add(int neuron, double current) {
            state.current()[neuron] += current;
            watchedUntil = 0;
        }

        void step(NeuronModel model, long now) {
            if (now >= watchedUntil) {
                watchedCount = model.watch(state, state.size(), watched);
                watchedUntil = now + NeuronModel.WATCH_STEPS;
            }
            spikes = model.step(state, state.size(), watched, watchedCount, spiking);
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void run(int steps, SpikeHandler handler) {
        for (int step = 0; step < steps; step++) {
            for (Layer layer : layers) {
                layer.step(model, now);
            }
            for (int l = 0; l < layers.length; l++) {
                for (int k = 0; k < layers[l].spikes; k++) {
                    handler.deliver(l, layers[l].spiking[k], this);
                    handler.record(l, layers[l].spiking[k], now);
                }
            }
            now++;
        }
    }

    @Override
    public Currents currents(int layer) {
        return layers[layer];
    }

    @Override
    public double[] membrane(int layer) {
        return layers[layer].state.membrane().clone();
    }

    @Override
    public double[] slow(int layer) {
        return layers[layer].state.slow().clone();
    }

    @Override
    public double[] current(int layer) {
        return layers[layer].state.current().clone();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(now);
        for (Layer layer : layers) {
            layer.state.save(out);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        now = in.readLong();
        for (Layer layer : layers) {
            layer.state.load(in);
            layer.watchedUntil = 0;
        }
    }
}
