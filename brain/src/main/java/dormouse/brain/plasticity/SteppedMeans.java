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

    private final DoubleKernel kernel = Kernels.doubles();

    SteppedMeans(StdpParameters parameters, int synapses) {
        rate = parameters.meanRate();
        floor = parameters.meanFloor();
        means = new double[synapses];
    }

    /** All in one go: to add the sum of no traces changes nothing, so that those of synapses without traces need not be told apart. */
    @Override
    public void move(int from, int length, int[] rows, int count, int width, double[] sums) {
        kernel.follow(means, from, sums, length, rate, floor);
    }

    @Override
    public void endMove() {
        // Nothing is kept of how many there were.
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
