package dormouse.brain.plasticity;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
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

    /** The rows with traces as they were before the move. */
    private final double[] before;

    private final DoubleKernel kernel = Kernels.doubles();
    private final RowKernel rowKernel = Kernels.rows();

    SteppedMeans(StdpParameters parameters, int synapses) {
        rate = parameters.meanRate();
        floor = parameters.meanFloor();
        means = new double[synapses];
        before = new double[synapses];
    }

    /** Those of synapses without traces only decay, and the processor does many of them at a time. */
    @Override
    public void move(int[] rows, int count, int width, double[] sums) {
        for (int k = 0; k < count; k++) {
            System.arraycopy(means, rows[k] * width, before, k * width, width);
        }
        kernel.decay(means, 1 - rate, floor);
        for (int k = 0; k < count; k++) {
            System.arraycopy(before, k * width, means, rows[k] * width, width);
        }
        rowKernel.follow(means, sums, rows, count, width, rate, floor, false);
    }

    @Override
    public double[] ofTraced() {
        return means;
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
