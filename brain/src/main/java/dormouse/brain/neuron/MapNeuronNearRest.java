package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;

/** The subthreshold branch of the map neuron in the deviations (y, p, x) of {@link CalmMap}, in double precision, and its derivatives. */
final class MapNeuronNearRest {

    private final double slope;
    private final double d;
    private final double mu;
    private final double decay;
    private final double kappa;
    private final double drive;

    MapNeuronNearRest(NeuronParameters parameters) {
        d = 2 - parameters.sigma();
        slope = parameters.alpha() / (d * d);
        mu = parameters.mu();
        decay = parameters.currentDecay();
        kappa = CalmMap.kappa(parameters);
        drive = parameters.beta() - kappa;
    }

    /** Returns the slope J of the map at rest. */
    double slope() {
        return slope;
    }

    /** Returns (y, p, x) of a neuron at rest that has just taken a current. */
    double[] kicked(double current) {
        return new double[] {0, kappa * current, current};
    }

    /** Takes (y, p, x) a step on. */
    void step(double[] state) {
        double y = state[0];
        state[0] = slope * y / (1 - y / d) + state[1] + drive * state[2];
        state[1] -= mu * y;
        state[2] *= decay;
    }

    /**
     * Takes polynomials in the deviations from rest a step on.
     *
     * @param y the polynomial of y, unchanged
     * @param p that of p, changed
     * @param x that of x, changed
     * @return the next polynomial of y
     */
    double[] stepPolynomials(Monomials monomials, int degree, double[] y, double[] p, double[] x) {
        double[] next = new double[y.length];
        double[] power = y;
        for (int order = 1; order <= degree; order++) {
            double factor = derivative(order, 0);
            for (int k = 0; k < next.length; k++) {
                next[k] += factor * power[k];
            }
            power = monomials.multiply(power, y);
        }
        for (int k = 0; k < next.length; k++) {
            next[k] += p[k] + drive * x[k];
            p[k] -= mu * y[k];
            x[k] *= decay;
        }
        return next;
    }

    /** Returns the derivative of J·y/(1 − y/d) of an order from 1, divided by the order's factorial. */
    double derivative(int order, double y) {
        double rest = 1 - y / d;
        double result = slope / (rest * rest);
        for (int k = 1; k < order; k++) {
            result /= d * rest;
        }
        return result;
    }

    /** Returns whether a neuron at rest that takes a current keeps its membrane variable below 0, from where it would spike, and comes down again. */
    boolean staysBelow(double current, int steps) {
        double[] state = kicked(current);
        double highest = 0;
        for (int n = 0; n < steps; n++) {
            step(state);
            highest = Math.max(highest, state[0]);
            if (!(state[0] < d - 1)) {
                return false;
            }
        }
        return state[0] < 0.5 * highest;
    }
}
