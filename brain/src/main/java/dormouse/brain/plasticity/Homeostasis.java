package dormouse.brain.plasticity;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Homeostasis of a layer's firing (spec §8): each neuron's mean rate ρ follows its spikes an epoch, and a quantity of the neuron is moved by
 * a small factor each epoch, so that ρ goes to its target.
 */
public final class Homeostasis {

    private final double rate;
    private final double target;
    private final double whenAbove;
    private final double whenBelow;
    private final double[] rho;

    /** Whole numbers, as doubles, which are worked on many at a time without a conversion. */
    private final double[] spikes;

    private final DoubleKernel kernel = Kernels.doubles();

    /**
     * Creates the homeostasis of {@code neurons} neurons, with ρ = 0.
     *
     * @param rate the weight of one epoch in ρ
     * @param target ρ*, spikes an epoch
     * @param whenAbove the factor for a neuron that fires more than its target
     * @param whenBelow the factor for one that fires less
     */
    public Homeostasis(int neurons, double rate, double target, double whenAbove, double whenBelow) {
        this.rate = rate;
        this.target = target;
        this.whenAbove = whenAbove;
        this.whenBelow = whenBelow;
        rho = new double[neurons];
        spikes = new double[neurons];
    }

    /** Counts a spike of the epoch. */
    public void count(int neuron) {
        spikes[neuron]++;
    }

    /** Ends the epoch without any change of ρ. */
    public void skip() {
        Arrays.fill(spikes, 0);
    }

    /** Ends the epoch: ρ follows, and {@code quantity} is moved. */
    public void move(double[] quantity) {
        kernel.scaleByMeans(rho, spikes, rate, target, quantity, whenAbove, whenBelow);
    }

    /** Ends the epoch: ρ follows, and nothing is moved. */
    public void observe() {
        for (int j = 0; j < rho.length; j++) {
            rho[j] = (1 - rate) * rho[j] + rate * spikes[j];
            spikes[j] = 0;
        }
    }

    /** Returns the mean rate ρ of each neuron, spikes an epoch; live. */
    public double[] rho() {
        return rho;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        Binary.write(out, rho);
        Binary.write(out, Arrays.stream(spikes).mapToInt(count -> (int) count).toArray());
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        Binary.read(in, rho);
        int[] counts = new int[spikes.length];
        Binary.read(in, counts);
        Arrays.setAll(spikes, j -> counts[j]);
    }
}
