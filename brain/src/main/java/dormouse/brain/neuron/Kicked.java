package dormouse.brain.neuron;

import dormouse.brain.kernel.WaitingKernel;
import dormouse.brain.kernel.WaitingKernel.Bounds;
import dormouse.brain.kernel.WaitingKernel.Rows;
import dormouse.brain.parameters.NeuronParameters;

/**
 * Neurons that took currents at rest, or as far off rest in y or in q as those that wait may be, followed by the exact map: what {@link WaitingMap} fits its polynomials
 * to, and tries them with.
 */
final class Kicked {

    /** Off rest in (y, q) of the neurons that take the same current. */
    private static final int[][] OFF_REST = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private static final int AT_REST = 0;
    private static final int Y_MORE = 1;
    private static final int Y_LESS = 2;
    private static final int Q_MORE = 3;
    private static final int Q_LESS = 4;

    /** Of (y, p) as they are kept. */
    private static final int Y = 0;

    private static final int P = 1;

    private final int currents;
    private final int count;
    private final double kappa;
    private final double decay;
    private final double offY;
    private final double offQ;

    /** y, p and x before each step: of all neurons with the first current, then with the second, … */
    private final double[][][] states;

    private final int[] firstSpikes;
    private final int[] spikes;

    /** Follows neurons of these parameters with each of the currents for {@code steps} steps. */
    Kicked(NeuronParameters parameters, Bounds bounds, double[] currents, int steps) {
        this.currents = currents.length;
        count = currents.length * OFF_REST.length;
        kappa = CalmMap.kappa(parameters);
        decay = parameters.currentDecay();
        offY = bounds.residue();
        offQ = bounds.residue() / bounds.slowWeight();
        states = new double[steps + 1][3][count];
        firstSpikes = new int[count];
        spikes = new int[count];
        double restMembrane = parameters.sigma() - 1;
        double restSlow = restMembrane - parameters.alpha() / (1 - restMembrane);
        LayerState layer = new LayerState(count);
        for (int k = 0; k < count; k++) {
            int[] off = OFF_REST[k % OFF_REST.length];
            layer.membrane()[k] = restMembrane + off[0] * offY;
            layer.oneStepBack()[k] = layer.membrane()[k];
            layer.twoStepsBack()[k] = layer.membrane()[k];
            layer.slow()[k] = restSlow + off[1] * offQ;
            layer.current()[k] = currents[k / OFF_REST.length];
        }
        follow(new MapNeuron(parameters), layer, restMembrane, restSlow);
    }

    private void follow(MapNeuron neuron, LayerState layer, double restMembrane, double restSlow) {
        int[] steps = new int[count];
        int[] rows = new int[count];
        for (int n = 0; n < states.length; n++) {
            for (int k = 0; k < count; k++) {
                states[n][Y][k] = layer.membrane()[k] - restMembrane;
                states[n][P][k] = layer.slow()[k] - restSlow + kappa * layer.current()[k];
                states[n][2][k] = layer.current()[k];
            }
            int found = neuron.run(layer, count, 1, steps, rows);
            for (int k = 0; k < found; k++) {
                firstSpikes[rows[k]] = spikes[rows[k]] == 0 ? n : firstSpikes[rows[k]];
                spikes[rows[k]]++;
            }
        }
    }

    /** Returns whether no neuron spikes, or each once, and all at the same step. */
    boolean spikeAlike() {
        for (int k = 0; k < count; k++) {
            if (spikes[k] != spikes[0] || spikes[k] > 1 || firstSpikes[k] != firstSpikes[0]) {
                return false;
            }
        }
        return true;
    }

    /** Returns that step, from 0, or {@link WaitingMap#NO_SPIKE}. */
    int spikeStep() {
        return spikes[0] == 0 ? WaitingMap.NO_SPIKE : firstSpikes[0];
    }

    /** Returns whether all are quiet before step {@code n}. */
    boolean areQuiet(RestingMap rest, int n) {
        for (int k = 0; k < count; k++) {
            double x = states[n][2][k];
            if (!rest.isQuiet(states[n][Y][k], states[n][P][k] - kappa * x, x)) {
                return false;
            }
        }
        return true;
    }

    /** Fits what becomes of neurons in {@code n} steps; the currents must be those of the fit's nodes. */
    float[] fit(ChebyshevFit fit, int n) {
        float[] map = new float[WaitingKernel.STRIDE];
        for (int variable = Y; variable <= P; variable++) {
            double[] values = new double[currents];
            double[] byY = new double[currents];
            double[] byQ = new double[currents];
            for (int k = 0; k < currents; k++) {
                double[] of = states[n][variable];
                int first = k * OFF_REST.length;
                values[k] = of[first + AT_REST];
                byY[k] = (of[first + Y_MORE] - of[first + Y_LESS]) / (2 * offY);
                byQ[k] = (of[first + Q_MORE] - of[first + Q_LESS]) / (2 * offQ);
            }
            boolean y = variable == Y;
            fit.fit(values, WaitingKernel.TERMS, map, y ? 0 : WaitingKernel.TO_P);
            fit.fit(byY, WaitingKernel.SLOPE_TERMS, map, y ? WaitingKernel.Y_BY_Y : WaitingKernel.P_BY_Y);
            fit.fit(byQ, WaitingKernel.SLOPE_TERMS, map, y ? WaitingKernel.Y_BY_Q : WaitingKernel.P_BY_Q);
        }
        map[WaitingKernel.DECAY] = (float) Math.pow(decay, n);
        return map;
    }

    /** Returns whether a map takes all of them near enough to where they are before step {@code n}. */
    boolean areNear(int n, WaitingKernel kernel, float[] map, double membraneTolerance, double slowTolerance) {
        Rows waiting = new Rows(count);
        Rows rows = new Rows(count);
        for (int k = 0; k < count; k++) {
            waiting.set(k, (float) states[0][Y][k], (float) states[0][P][k], (float) states[0][2][k]);
        }
        kernel.arrive(map, 0, waiting, rows, count);
        for (int k = 0; k < count; k++) {
            double slow = rows.p[k] - kappa * rows.x[k];
            double trueSlow = states[n][P][k] - kappa * states[n][2][k];
            if (!(Math.abs(rows.y[k] - states[n][Y][k]) <= membraneTolerance
                    && Math.abs(slow - trueSlow) <= slowTolerance)) {
                return false;
            }
        }
        return true;
    }
}
