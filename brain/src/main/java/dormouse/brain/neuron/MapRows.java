package dormouse.brain.neuron;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.MapKernel;
import dormouse.brain.parameters.NeuronParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A layer of map neurons that is taken through blocks of steps, every bit as the specification has it (docs/model/exact-engine.md).
 *
 * <p>Neurons are looked at by the unit, as many as fill a vector, after each block. In a calm unit hardly a neuron rises above 0 within the next, so that its steps are
 * four lines of arithmetic without a branch; where one does after all, the unit is taken through the block again as a restless one.
 *
 * <p>A neuron that gets nothing for some seven epochs is at rest: another step changes no bit of its v and u. Such neurons are put behind the others, and stepped no more until a current comes. Theirs, which
 * fades for much longer, is {@linkplain FaintCurrents faint} long before.
 */
public final class MapRows {

    /** How often faint currents and neurons at rest are looked for: in so many steps 2⁻⁹⁶⁰ stays far from 2⁻¹⁰²². */
    private static final int STEPS_BETWEEN_LOOKS = 512;

    private final NeuronParameters parameters;
    private final MapKernel kernel;
    private final MapKernel.Calm box;
    private final int size;

    /** Neurons of a unit as a power of two; how many units there are; and the first row of one more, which nobody needs. */
    private final int shift;

    private final int units;
    private final int spare;
    private final double[] membrane;
    private final EarlierMembranes earlier;
    private final double[] slow;
    private final double[] current;
    private final int[] spikes;
    private int spikeCount;

    /** Of each unit whether it is calm, as {@link MapKernel} says it, and whether that is to be found out anew, since a current was added. */
    private final byte[] kinds;

    private final boolean[] touched;

    /** The first rows of the units that are taken through the present block, in two lists. */
    private final int[] calmUnits;

    private final int[] restlessUnits;
    private int calmCount;
    private int restlessCount;

    /** Those listed as restless that are; the others are calm, and too few to be taken together. */
    private int trulyRestless;

    /** Whether the lists are still right. */
    private boolean listed;

    private final RowOrder order;
    private final FaintCurrents faint;

    private long stepsMade;
    private long nextLook;

    /** Creates the rows of {@code size} neurons, each at its start, stepped by a kernel for the same parameters. */
    public MapRows(NeuronParameters parameters, int size, MapKernel kernel) {
        this.parameters = parameters;
        this.size = size;
        this.kernel = kernel;
        box = CalmBox.of(parameters);
        shift = Integer.numberOfTrailingZeros(kernel.unit());
        units = (size + kernel.unit() - 1) >> shift;
        spare = units << shift;
        int room = spare + kernel.unit();
        membrane = filled(room, parameters.startMembrane());
        earlier = new EarlierMembranes(membrane, kernel.unit());
        slow = filled(room, parameters.startSlow());
        current = new double[room];
        spikes = new int[room * kernel.blockSteps() / 2];
        kinds = new byte[units + 1];
        touched = new boolean[units + 1];
        Arrays.fill(touched, true);
        calmUnits = new int[units + 1];
        restlessUnits = new int[units + 1];
        order = new RowOrder(size);
        faint = new FaintCurrents(parameters, size, units);
    }

    /** Returns a kernel for neurons of these parameters, which layers that one thread steps may share. */
    public static MapKernel kernel(NeuronParameters parameters) {
        return Kernels.map(constants(parameters));
    }

    static MapKernel.Constants constants(NeuronParameters p) {
        return new MapKernel.Constants(
                p.alpha(), p.mu(), p.mu() * p.sigma(), p.beta(), p.currentDecay(), CalmBox.of(p));
    }

    private static double[] filled(int room, double value) {
        double[] values = new double[room];
        Arrays.fill(values, value);
        return values;
    }

    /** Adds a current to a neuron's, before its next step. */
    public void add(int neuron, double added) {
        int row = order.row(neuron);
        if (row >= order.stepped()) {
            row = wake(neuron);
        }
        double before = current[row];
        if (before == 0 && faint.has(neuron)) {
            before = faint.isSwallowedBy(added) ? 0 : faint.at(neuron, stepsMade);
            faint.forget(neuron, row >> shift);
        }
        current[row] = before + added;
        touched[row >> shift] = true;
        listed = false;
    }

    /** Puts a neuron that is at rest into the first row that is not stepped, which is from now on; returns that row. */
    private int wake(int neuron) {
        int row = order.row(neuron);
        int first = order.stepped();
        exchangeNeurons(row, first);
        order.wakeFirst();
        earlier.reset(first, membrane);
        faint.enter(neuron, first >> shift);
        return first;
    }

    /** Puts neurons that are at rest to the last bit behind the others. */
    private void putToRest() {
        for (int row = order.stepped() - 1; row >= 0; row--) {
            if (current[row] == 0 && isAtRest(row)) {
                rest(row);
            }
        }
    }

    /** Returns whether a step without a current leaves v and u as they are: then all do. */
    private boolean isAtRest(int row) {
        double v = membrane[row];
        double u = slow[row];
        return isCalm(row)
                && parameters.alpha() / (1 - v) + u == v
                && u - parameters.mu() * (v + 1) + parameters.mu() * parameters.sigma() == u;
    }

    /** Puts the neuron of a row, which is at rest, into the last row that is stepped, which is no more from now on, and that row's into its own. */
    private void rest(int row) {
        int last = order.stepped() - 1;
        int unit = row >> shift;
        int lastUnit = last >> shift;
        faint.leave(order.neuron(row), unit);
        if (row != last) {
            faint.leave(order.neuron(last), lastUnit);
            faint.enter(order.neuron(last), unit);
            exchangeNeurons(row, last);
            earlier.move(last, row, membrane);
            touched[unit] = true;
        }
        earlier.reset(last, membrane);
        order.restLast();
        touched[lastUnit] = true;
        listed = false;
    }

    /** Exchanges the neurons of two rows: v, u, and x, which is 0 in one at rest, but may be −0. */
    private void exchangeNeurons(int row, int other) {
        exchange(membrane, row, other);
        exchange(slow, row, other);
        exchange(current, row, other);
        order.swap(row, other);
    }

    private static void exchange(double[] values, int row, int other) {
        double value = values[row];
        values[row] = values[other];
        values[other] = value;
    }

    /**
     * Makes {@code steps} steps, at most {@link #longestBlock}; its spikes can be asked for until the next.
     *
     * @return how many spikes there were
     */
    public int advance(int steps) {
        if (stepsMade >= nextLook) {
            setFaintAside();
            putToRest();
            nextLook = stepsMade + STEPS_BETWEEN_LOOKS;
        }
        if (!listed) {
            list();
        }
        restoreFaint();
        listed = kernel.stepCalm(membrane, slow, current, calmUnits, calmCount, steps, kinds);
        if (!listed) {
            takeRisenAsRestless();
        }
        spikeCount = kernel.step(
                membrane,
                earlier.oneStepBack(),
                earlier.twoStepsBack(),
                slow,
                current,
                restlessUnits,
                restlessCount,
                steps,
                spikes);
        for (int k = 0; k < restlessCount; k++) {
            int from = restlessUnits[k];
            boolean calm = kernel.isCalm(membrane, slow, current, from);
            kinds[from >> shift] = calm ? MapKernel.CALM : MapKernel.RESTLESS;
            listed &= !calm || k >= trulyRestless;
        }
        stepsMade += steps;
        return sortSpikes();
    }

    /** Lists the units anew, of which some have become calm or restless, or were touched. */
    private void list() {
        calmCount = 0;
        restlessCount = 0;
        for (int unit = 0; unit < steppedUnits(); unit++) {
            int from = unit << shift;
            if (touched[unit]) {
                boolean calm = kernel.isCalm(membrane, slow, current, from);
                kinds[unit] = calm ? MapKernel.CALM : MapKernel.RESTLESS;
                touched[unit] = false;
            }
            if (kinds[unit] == MapKernel.CALM) {
                calmUnits[calmCount++] = from;
                earlier.drop(from);
            } else {
                takeAsRestless(from);
            }
        }
        trulyRestless = restlessCount;
        fillLastPlaces();
        restlessUnits[restlessCount] = spare;
    }

    /** Calm units are taken so many at a time: where one is missing at the end, the spare one stands in; where more are, the last ones go with the restless. */
    private void fillLastPlaces() {
        int abreast = kernel.abreast();
        if (abreast > 1 && calmCount % abreast == abreast - 1) {
            calmUnits[calmCount++] = spare;
        }
        while (calmCount % abreast != 0) {
            takeAsRestless(calmUnits[--calmCount]);
        }
    }

    private void takeAsRestless(int from) {
        earlier.keep(from, membrane);
        restlessUnits[restlessCount++] = from;
    }

    /** Returns how many neurons are stepped, since they are not known to be at rest to the last bit. */
    int stepped() {
        return order.stepped();
    }

    /** Returns how many units have rows that are stepped. */
    private int steppedUnits() {
        return (order.stepped() + kernel.unit() - 1) >> shift;
    }

    private void takeRisenAsRestless() {
        for (int k = 0; k < calmCount; k++) {
            int from = calmUnits[k];
            if (kinds[from >> shift] == MapKernel.RISEN && from != spare) {
                takeAsRestless(from);
            }
        }
        restlessUnits[restlessCount] = spare;
    }

    /** Names the neurons of the spikes, which were rows, drops those of rows that are no neurons, and puts the spikes in order. */
    private int sortSpikes() {
        int kept = 0;
        for (int k = 0; k < spikeCount; k++) {
            int row = spikes[k] % MapKernel.STEP;
            if (row < size) {
                spikes[kept++] = spikes[k] - row + order.neuron(row);
            }
        }
        spikeCount = kept;
        if (spikeCount > 1) {
            Arrays.sort(spikes, 0, spikeCount);
        }
        return spikeCount;
    }

    /** Returns the most steps that {@link #advance} makes at a time. */
    public int longestBlock() {
        return kernel.blockSteps();
    }

    /** Returns the step, from 0, of a spike of the last block; spikes are in the order of steps, then neurons. */
    public int spikeStep(int spike) {
        return spikes[spike] / MapKernel.STEP;
    }

    /** Returns the neuron of a spike of the last block. */
    public int spikeNeuron(int spike) {
        return spikes[spike] % MapKernel.STEP;
    }

    private void restoreFaint() {
        for (int k = 0; k < restlessCount; k++) {
            int from = restlessUnits[k];
            if (!faint.anyIn(from >> shift)) {
                continue;
            }
            for (int i = from; i < Math.min(order.stepped(), from + kernel.unit()); i++) {
                if (!isCalm(i) && faint.has(order.neuron(i))) {
                    restore(i);
                }
            }
        }
    }

    private boolean isCalm(int row) {
        return box.has(membrane[row], slow[row] + parameters.beta() * current[row], current[row]);
    }

    private void setFaintAside() {
        for (int unit = 0; unit < steppedUnits(); unit++) {
            int from = unit << shift;
            if (!kernel.hasTiny(current, from, faint.limit())) {
                continue;
            }
            for (int i = from; i < Math.min(order.stepped(), from + kernel.unit()); i++) {
                if (current[i] != 0 && Math.abs(current[i]) < faint.limit() && isCalm(i)) {
                    faint.set(order.neuron(i), i >> shift, current[i], stepsMade);
                    current[i] = 0;
                }
            }
        }
    }

    private void restore(int row) {
        current[row] = settled(row);
        faint.forget(order.neuron(row), row >> shift);
    }

    /** Returns the current of a row, a faint one too. */
    private double settled(int row) {
        int neuron = order.neuron(row);
        return faint.has(neuron) ? faint.at(neuron, stepsMade) : current[row];
    }

    /** Returns a copy of the membrane variable v of each neuron (no unit). */
    public double[] membrane() {
        return ofEach(row -> membrane[row]);
    }

    /** Returns a copy of the slow variable u of each neuron (no unit). */
    public double[] slow() {
        return ofEach(row -> slow[row]);
    }

    /** Returns a copy of the synaptic current x of each neuron (no unit). */
    public double[] current() {
        return ofEach(this::settled);
    }

    /** Returns a value of each neuron, worked out from its row. */
    private double[] ofEach(IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, neuron -> value.applyAsDouble(order.row(neuron)));
        return values;
    }

    /** Writes the complete state: v, v₁, v₂, u, x. Of v₁ and v₂ it writes how far they are above 0, and v₂ only where v is. */
    public void save(DataOutput out) throws IOException {
        Binary.write(out, membrane());
        Binary.write(out, ofEach(earlier::one));
        Binary.write(out, ofEach(row -> earlier.two(row, membrane)));
        Binary.write(out, slow());
        Binary.write(out, current());
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        double[] read = new double[size];
        for (double[] values :
                new double[][] {membrane, earlier.oneStepBack(), earlier.twoStepsBack(), slow, current}) {
            Binary.read(in, read);
            System.arraycopy(read, 0, values, 0, size);
        }
        order.reset();
        earlier.keepAll();
        Arrays.fill(touched, true);
        listed = false;
        faint.clear();
        nextLook = 0;
    }
}
