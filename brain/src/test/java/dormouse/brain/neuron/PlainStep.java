package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;

/** One neuron in the arithmetic of docs/model/arithmetic.md, every branch asked for at every step. */
final class PlainStep {

    private final NeuronParameters p;
    private final double muSigma;
    double v;
    double v1;
    double v2;
    double u;
    double x;

    PlainStep(NeuronParameters parameters, double v, double v1, double v2, double u, double x) {
        p = parameters;
        muSigma = p.mu() * p.sigma();
        this.v = v;
        this.v1 = v1;
        this.v2 = v2;
        this.u = u;
        this.x = x;
    }

    boolean step() {
        double w = u + p.beta() * x;
        u = ((u - p.mu() * (v + 1)) + muSigma) + p.mu() * x;
        double next;
        boolean spike = false;
        if (v <= 0) {
            next = p.alpha() / (1 - v) + w;
        } else if (v < p.alpha() + w && v2 <= 0) {
            next = p.alpha() + w;
        } else {
            next = -1;
            spike = true;
        }
        v2 = v1;
        v1 = v;
        v = next;
        x = p.currentDecay() * x;
        return spike;
    }
}
