package dormouse.brain.engine;

import dormouse.brain.kernel.MapKernel;
import dormouse.brain.network.Currents;
import dormouse.brain.neuron.MapRows;
import dormouse.brain.parameters.NeuronParameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Steps every neuron at every step: the specification to the bit (docs/model/arithmetic.md).
 *
 * <p>No layer excites itself or an earlier one, and what is delivered in a step acts in the next. So the input layer is taken through all steps of a
 * call, the hidden layer to the end of the step at which the next input spike is, and the output layer to the end of a step at which hidden ones are; each in blocks.
 * Spikes are delivered in the order of steps, layers and neurons, so that the synaptic noise is drawn in that order.
 */
public final class ExactEngine implements Engine {

    private final Layer[] layers = new Layer[SpikeHandler.LAYERS];
    private long now;

    /** Creates the engine of layers of the given sizes, every neuron at its start. */
    public ExactEngine(NeuronParameters parameters, int... sizes) {
        MapKernel kernel = MapRows.kernel(parameters);
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new Layer(new MapRows(parameters, sizes[l], kernel));
        }
    }

    /** A layer, how far it is, and its spikes of the present call. */
    private static final class Layer implements Currents {
        private final MapRows rows;
        private final SpikeList spikes = new SpikeList();
        private int recorded;
        private long clock;

        Layer(MapRows rows) {
            this.rows = rows;
        }

        @Override
        public void add(int neuron, double current) {
            rows.add(neuron, current);
        }

        /** Makes the steps up to, but not including, step {@code end}. */
        void advance(long end) {
            while (clock < end) {
                int steps = (int) Math.min(end - clock, rows.longestBlock());
                int count = rows.advance(steps);
                for (int k = 0; k < count; k++) {
                    spikes.add(clock + rows.spikeStep(k), rows.spikeNeuron(k));
                }
                clock += steps;
            }
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void run(int steps, SpikeHandler handler) {
        long end = now + steps;
        for (Layer layer : layers) {
            layer.spikes.clear();
            layer.recorded = 0;
        }
        Layer input = layers[SpikeHandler.INPUT];
        Layer hidden = layers[SpikeHandler.HIDDEN];
        Layer output = layers[SpikeHandler.OUTPUT];
        input.advance(end);
        int delivered = 0;
        for (int k = 0; k < input.spikes.size(); k++) {
            long step = input.spikes.step(k);
            hidden.advance(step + 1);
            delivered = deliverHidden(delivered, step, handler);
            handler.deliver(SpikeHandler.INPUT, input.spikes.neuron(k), this);
        }
        hidden.advance(end);
        deliverHidden(delivered, end, handler);
        output.advance(end);
        recordInOrder(handler);
        now = end;
    }

    /** Delivers the hidden layer's spikes from number {@code from} on that lie before step {@code end}; returns the number of the next. */
    private int deliverHidden(int from, long end, SpikeHandler handler) {
        SpikeList spikes = layers[SpikeHandler.HIDDEN].spikes;
        int k = from;
        while (k < spikes.size() && spikes.step(k) < end) {
            layers[SpikeHandler.OUTPUT].advance(spikes.step(k) + 1);
            handler.deliver(SpikeHandler.HIDDEN, spikes.neuron(k), this);
            k++;
        }
        return k;
    }

    private void recordInOrder(SpikeHandler handler) {
        int first = earliest();
        while (first >= 0) {
            Layer layer = layers[first];
            handler.record(first, layer.spikes.neuron(layer.recorded), layer.spikes.step(layer.recorded));
            layer.recorded++;
            first = earliest();
        }
    }

    /** Returns the layer whose next spike to record is the earliest, the first of several; −1 where none is left. */
    private int earliest() {
        int first = -1;
        long step = Long.MAX_VALUE;
        for (int l = 0; l < layers.length; l++) {
            long its = layers[l].spikes.stepOrNever(layers[l].recorded);
            if (its < step) {
                step = its;
                first = l;
            }
        }
        return first;
    }

    @Override
    public Currents currents(int layer) {
        return layers[layer];
    }

    @Override
    public double[] membrane(int layer) {
        return layers[layer].rows.membrane();
    }

    @Override
    public double[] slow(int layer) {
        return layers[layer].rows.slow();
    }

    @Override
    public double[] current(int layer) {
        return layers[layer].rows.current();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(now);
        for (Layer layer : layers) {
            layer.rows.save(out);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        now = in.readLong();
        for (Layer layer : layers) {
            layer.rows.load(in);
            layer.clock = now;
        }
    }
}
