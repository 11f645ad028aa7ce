package dormouse.brain.plasticity;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.parameters.StdpParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** {@link RunningMeans} of which each is moved at every move: the specification to the bit. */
final class SteppedMeans implements RunningMeans {

    private final double rate;
    private final double floor;
    private final double[] means;
    private final double[] moved;
    private final DoubleKernel kernel = Kernels.doubles();

    SteppedMeans(StdpParameters parameters, int synapses) {
        rate = parameters.meanRate();
        floor = parameters.meanFloor();
        means = new double[synapses];
        moved = new double[synapses];
    }

    /** Those of synapses without traces only decay, and the processor does many of them at a time. */
    @Override
    public void move(int[] touched, int count, double[] sums) {
        double keep = 1 - rate;
        for (int k = 0; k < count; k++) {
            int synapse = touched[k];
            moved[k] = RunningMeans.awayFromZero(keep * means[synapse] + rate * sums[k], floor);
        }
        kernel.decay(means, keep, floor);
        for (int k = 0; k < count; k++) {
            means[touched[k]] = moved[k];
        }
    }

    @Override
    public double of(int synapse) {
        return means[synapse];
    }

    /** {@inheritDoc} Live. */
    @Override
    public double[] values() {
        return means;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Binary.write(out, means);
    }

    @Override
    public void load(DataInput in) throws IOException {
        Binary.read(in, means);
    }
}
