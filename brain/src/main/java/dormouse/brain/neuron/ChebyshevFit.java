package dormouse.brain.neuron;

/** Polynomials on [−1, 1] through values at Chebyshev nodes, which are nearly the best there are. */
final class ChebyshevFit {

    private final int nodes;

    /** The polynomials T₀, T₁, …, each by its coefficients, that of the lowest power first. */
    private final double[][] basis;

    /** Tₖ at each node, times what its sum over the nodes counts. */
    private final double[][] weights;

    /** Creates fits through so many nodes. */
    ChebyshevFit(int nodes) {
        this.nodes = nodes;
        weights = new double[nodes][nodes];
        for (int k = 0; k < nodes; k++) {
            for (int j = 0; j < nodes; j++) {
                weights[k][j] = (k == 0 ? 1.0 : 2.0) / nodes * Math.cos(Math.PI * k * (j + 0.5) / nodes);
            }
        }
        basis = new double[nodes][nodes];
        basis[0][0] = 1;
        basis[1][1] = 1;
        for (int k = 2; k < nodes; k++) {
            for (int power = 0; power <= k; power++) {
                basis[k][power] = (power == 0 ? 0 : 2 * basis[k - 1][power - 1]) - basis[k - 2][power];
            }
        }
    }

    /** Returns node {@code k}. */
    double node(int k) {
        return Math.cos(Math.PI * (k + 0.5) / nodes);
    }

    /**
     * Writes the coefficients of a polynomial, that of the highest power first.
     *
     * @param values the function at the nodes
     * @param terms how many coefficients, at most as many as there are nodes; with as many it goes through all values
     */
    void fit(double[] values, int terms, float[] to, int from) {
        double[] powers = new double[terms];
        for (int k = 0; k < terms; k++) {
            double share = 0;
            for (int j = 0; j < nodes; j++) {
                share += weights[k][j] * values[j];
            }
            for (int power = 0; power <= k; power++) {
                powers[power] += share * basis[k][power];
            }
        }
        for (int power = 0; power < terms; power++) {
            to[from + terms - 1 - power] = (float) powers[power];
        }
    }
}
