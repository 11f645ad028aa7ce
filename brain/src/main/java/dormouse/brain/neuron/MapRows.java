package dormouse.brain.neuron;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.MapKernel;
import dormouse.brain.parameters.NeuronParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A layer of map neurons that is taken through blocks of steps, every bit as the specification has it (docs/model/exact-engine.md).
 *
 * <p>Neurons are looked at by the unit, as many as fill a vector, after each block. In a calm unit hardly a neuron rises above 0 within the next, so that its steps are
 * four lines of arithmetic without a branch; where one does after all, the unit is taken through the block again as a restless one. The two membranes before, v₁ and v₂, matter only to neurons above 0, and are not kept for calm
 * units: all that is known, and needed, of them is that they are not above 0.
 *
 * <p>A current that nobody adds to fades below the smallest normal number in some 80 epochs, and products of such numbers take a hundred
 * times as long as others. But long before it is too small to change the last bit of anything else. So it is set aside, <em>faint</em>,
 * and its neuron goes on without; when it is asked for, it is taken through the steps that it has missed.
 */
public final class MapRows {

    /** Below this a current is faint: β·x and μ·x are still normal numbers, and next to u or to another current nothing. */
    static final double FAINT = 0x1p-960;

    /** A current larger than this swallows a faint one. */
    private static final double AUDIBLE = 0x1p-800;

    /** How often faint currents are looked for: in so many steps 2⁻⁹⁶⁰ stays far from 2⁻¹⁰²². */
    private static final int STEPS_BETWEEN_LOOKS = 2048;

    private final NeuronParameters parameters;
    private final MapKernel kernel;
    private final MapKernel.Calm box;
    private final int size;

    /** Neurons of a unit as a power of two; how many units there are; and the first row of one more, which nobody needs. */
    private final int shift;

    private final int units;
    private final int spare;
    private final double[] membrane;
    private final double[] oneStepBack;
    private final double[] twoStepsBack;
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

    /** Of each unit whether the two arrays of membranes before are up to date. */
    private final boolean[] backs;

    /** Of each neuron its faint current as it was before step {@link #faintSince}; 0 where none is. */
    private final double[] faint;

    private final long[] faintSince;
    private final int[] faintInUnit;
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
        oneStepBack = filled(room, parameters.startMembrane());
        twoStepsBack = filled(room, parameters.startMembrane());
        slow = filled(room, parameters.startSlow());
        current = new double[room];
        spikes = new int[room * kernel.blockSteps() / 2];
        kinds = new byte[units + 1];
        touched = new boolean[units + 1];
        Arrays.fill(touched, true);
        calmUnits = new int[units + 1];
        restlessUnits = new int[units + 1];
        backs = new boolean[units];
        Arrays.fill(backs, true);
        faint = new double[size];
        faintSince = new long[size];
        faintInUnit = new int[units];
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
        if (faint[neuron] != 0) {
            if (Math.abs(added) > AUDIBLE) {
                forget(neuron);
            } else {
                restore(neuron);
            }
        }
        current[neuron] += added;
        touched[neuron >> shift] = true;
        listed = false;
    }

    /**
     * Makes {@code steps} steps, at most {@link #longestBlock}; its spikes can be asked for until the next.
     *
     * @return how many spikes there were
     */
    public int advance(int steps) {
        if (stepsMade >= nextLook) {
            setFaintAside();
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
                membrane, oneStepBack, twoStepsBack, slow, current, restlessUnits, restlessCount, steps, spikes);
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
        for (int unit = 0; unit < units; unit++) {
            int from = unit << shift;
            if (touched[unit]) {
                boolean calm = kernel.isCalm(membrane, slow, current, from);
                kinds[unit] = calm ? MapKernel.CALM : MapKernel.RESTLESS;
                touched[unit] = false;
            }
            if (kinds[unit] == MapKernel.CALM) {
                calmUnits[calmCount++] = from;
                backs[unit] = false;
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
        int unit = from >> shift;
        if (!backs[unit]) {
            System.arraycopy(membrane, from, oneStepBack, from, kernel.unit());
            System.arraycopy(membrane, from, twoStepsBack, from, kernel.unit());
            backs[unit] = true;
        }
        restlessUnits[restlessCount++] = from;
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

    /** Puts the spikes in order, and drops those of rows that are no neurons. */
    private int sortSpikes() {
        if (spikeCount > 1) {
            Arrays.sort(spikes, 0, spikeCount);
        }
        int kept = 0;
        for (int k = 0; k < spikeCount; k++) {
            if (spikeNeuron(k) < size) {
                spikes[kept++] = spikes[k];
            }
        }
        spikeCount = kept;
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
            if (faintInUnit[from >> shift] == 0) {
                continue;
            }
            for (int i = from; i < Math.min(size, from + kernel.unit()); i++) {
                if (faint[i] != 0 && !isCalm(i)) {
                    restore(i);
                }
            }
        }
    }

    private boolean isCalm(int neuron) {
        return box.has(membrane[neuron], slow[neuron] + parameters.beta() * current[neuron], current[neuron]);
    }

    private void setFaintAside() {
        for (int unit = 0; unit < units; unit++) {
            int from = unit << shift;
            if (!kernel.hasTiny(current, from, FAINT)) {
                continue;
            }
            for (int i = from; i < Math.min(size, from + kernel.unit()); i++) {
                if (current[i] != 0 && Math.abs(current[i]) < FAINT && isCalm(i)) {
                    faint[i] = current[i];
                    faintSince[i] = stepsMade;
                    faintInUnit[unit]++;
                    current[i] = 0;
                }
            }
        }
    }

    private void restore(int neuron) {
        double value = settled(neuron);
        forget(neuron);
        current[neuron] = value;
    }

    private void forget(int neuron) {
        faint[neuron] = 0;
        faintInUnit[neuron >> shift]--;
    }

    /** Returns a neuron's current, step by step as far as it still changes. */
    private double settled(int neuron) {
        if (faint[neuron] == 0) {
            return current[neuron];
        }
        double x = faint[neuron];
        for (long n = faintSince[neuron]; n < stepsMade; n++) {
            double next = parameters.currentDecay() * x;
            if (next == x) {
                break;
            }
            x = next;
        }
        return x;
    }

    /** Returns a copy of the membrane variable v of each neuron (no unit). */
    public double[] membrane() {
        return Arrays.copyOf(membrane, size);
    }

    /** Returns a copy of the slow variable u of each neuron (no unit). */
    public double[] slow() {
        return Arrays.copyOf(slow, size);
    }

    /** Returns a copy of the synaptic current x of each neuron (no unit). */
    public double[] current() {
        double[] copy = new double[size];
        Arrays.setAll(copy, this::settled);
        return copy;
    }

    /**
     * Returns v₁ of each neuron as far as it matters: max(v₁, 0). All that is ever asked of it is whether it is above 0, one step later, as v₂.
     */
    private double[] oneStepBack() {
        double[] copy = new double[size];
        for (int i = 0; i < size; i++) {
            copy[i] = backs[i >> shift] ? Math.max(oneStepBack[i], 0) : 0;
        }
        return copy;
    }

    /** Returns v₂ of each neuron as far as it matters: max(v₂, 0) where v is above 0, else 0. */
    private double[] twoStepsBack() {
        double[] copy = new double[size];
        for (int i = 0; i < size; i++) {
            copy[i] = backs[i >> shift] && membrane[i] > 0 ? Math.max(twoStepsBack[i], 0) : 0;
        }
        return copy;
    }

    /** Writes the complete state: v, v₁, v₂, u, x. Of v₁ and v₂ it writes how far they are above 0, and v₂ only where v is. */
    public void save(DataOutput out) throws IOException {
        Binary.write(out, membrane());
        Binary.write(out, oneStepBack());
        Binary.write(out, twoStepsBack());
        Binary.write(out, slow());
        Binary.write(out, current());
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        double[] read = new double[size];
        for (double[] values : new double[][] {membrane, oneStepBack, twoStepsBack, slow, current}) {
            Binary.read(in, read);
            System.arraycopy(read, 0, values, 0, size);
        }
        Arrays.fill(backs, true);
        Arrays.fill(touched, true);
        listed = false;
        Arrays.fill(faint, 0);
        Arrays.fill(faintInUnit, 0);
        nextLook = 0;
    }
}
