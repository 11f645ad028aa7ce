package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;

/** Layers of given states, and their steps. */
final class Neurons {

    private Neurons() {}

    /** Returns a layer of one neuron whose membrane has been where it is for two steps. */
    static LayerState one(double v, double u, double x) {
        return one(v, v, v, u, x);
    }

    static LayerState one(double v, double v1, double v2, double u, double x) {
        LayerState layer = new LayerState(1);
        set(layer, 0, v, v1, v2, u, x);
        return layer;
    }

    static void set(LayerState layer, int i, double v, double v1, double v2, double u, double x) {
        layer.membrane()[i] = v;
        layer.oneStepBack()[i] = v1;
        layer.twoStepsBack()[i] = v2;
        layer.slow()[i] = u;
        layer.current()[i] = x;
    }

    /** Steps a layer once and returns how many of its neurons spike. */
    static int step(MapNeuron model, LayerState layer) {
        int size = layer.size();
        return model.run(layer, size, 1, new int[size], new int[size]);
    }

    /** Returns v* = −1 + σ. */
    static double restMembrane(NeuronParameters p) {
        return p.sigma() - 1;
    }

    /** Returns u* = v* − α/(1 − v*). */
    static double restSlow(NeuronParameters p) {
        return restMembrane(p) - p.alpha() / (1 - restMembrane(p));
    }
}
