package dormouse.brain.network;

/** Small projections of given strengths. */
public final class TestProjections {

    private TestProjections() {}

    /** Returns a projection of one synapse, whose presynaptic neuron has the target output sum that the strength is. */
    public static SparseProjection single(double strength) {
        return sparse(1, new int[][] {{0}}, strength);
    }

    /** Returns a sparse projection; its targets are the sums of the strengths. */
    public static SparseProjection sparse(int pres, int[][] inputs, double... strengths) {
        return new SparseProjection(pres, inputs, strengths);
    }

    /** Returns a dense projection of the given strengths, a row a postsynaptic neuron, with the targets of equal strengths. */
    public static DenseProjection dense(int pres, int posts, double initial, double... strengths) {
        DenseProjection projection = new DenseProjection(pres, posts, initial);
        for (int k = 0; k < strengths.length; k++) {
            projection.strengths()[projection.synapse(k % pres, k / pres)] = strengths[k];
        }
        return projection;
    }
}
