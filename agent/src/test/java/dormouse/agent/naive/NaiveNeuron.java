package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.List;

/** A neuron with its state, its synapses and the log of its recent spikes (§5). */
public class NaiveNeuron {

    public static final int INPUT = 0;
    public static final int HIDDEN = 1;
    public static final int OUTPUT = 2;

    public final int layer;
    public final int index;

    public double v;
    public double v1;
    public double v2;
    public double u;
    public double x;

    /** R (§8); 1 for all but output neurons. */
    public double resistance = 1.0;

    /** ρ, the running mean of spikes an epoch (§8). */
    public double rho;

    public int spikesSinceHomeostasis;

    public double inputTarget;
    public double outputTarget;

    /** The sum of the excitatory outputs as of the last balancing (§7). */
    public double outputSum;

    /** The steps of the recent spikes, oldest first. */
    public final List<Long> spikeLog = new ArrayList<>();

    public final List<NaiveSynapse> inputs = new ArrayList<>();
    public final List<NaiveSynapse> outputs = new ArrayList<>();
    public final List<NaiveSynapse> inhibitoryOutputs = new ArrayList<>();

    private final NaiveParameters p;

    public NaiveNeuron(int layer, int index, NaiveParameters p) {
        this.layer = layer;
        this.index = index;
        this.p = p;
        v = p.initialV;
        v1 = p.initialV;
        v2 = p.initialV;
        u = p.initialU;
    }

    /** One step of the map (§5); true if the neuron spikes. */
    public boolean update() {
        double w = u + p.beta * x;
        double muSigma = p.mu * p.sigma;
        double nextU = ((u - p.mu * (v + 1)) + muSigma) + p.mu * x;

        boolean spike = false;
        double nextV;
        if (v <= 0) {
            nextV = p.alpha / (1 - v) + w;
        } else if (v < p.alpha + w && v2 <= 0) {
            nextV = p.alpha + w;
        } else {
            nextV = -1;
            spike = true;
        }

        u = nextU;
        v2 = v1;
        v1 = v;
        v = nextV;
        x = p.currentDecay * x;
        return spike;
    }

    /** The spike joins the log, out of which those fall that are too old for any trace (§7). */
    public void log(long time) {
        spikeLog.removeIf(logged -> time - logged >= p.spikeLogLife);
        spikeLog.add(time);
    }
}
