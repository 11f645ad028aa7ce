package dormouse.brain.neuron;

import dormouse.brain.parameters.NeuronParameters;
import java.math.BigDecimal;
import java.math.MathContext;

/** One neuron of the foraging model (§5), line by line as the specification has it, in decimal arithmetic of 60 digits. */
final class PreciseNeuron {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal ONE = BigDecimal.ONE;

    private final BigDecimal alpha;
    private final BigDecimal sigma;
    private final BigDecimal mu;
    private final BigDecimal beta;
    private final BigDecimal decay;
    private BigDecimal v;
    private BigDecimal v1;
    private BigDecimal v2;
    private BigDecimal u;
    private BigDecimal x = BigDecimal.ZERO;

    PreciseNeuron(NeuronParameters p) {
        alpha = new BigDecimal(p.alpha());
        sigma = new BigDecimal(p.sigma());
        mu = new BigDecimal(p.mu());
        beta = new BigDecimal(p.beta());
        decay = new BigDecimal(p.currentDecay());
        v = new BigDecimal(p.startMembrane());
        v1 = v;
        v2 = v;
        u = new BigDecimal(p.startSlow());
    }

    void add(double current) {
        x = x.add(new BigDecimal(current), DIGITS);
    }

    /** Makes one step and says whether the neuron spikes in it. */
    boolean step() {
        BigDecimal w = u.add(beta.multiply(x, DIGITS), DIGITS);
        BigDecimal fall = mu.multiply(v.add(ONE, DIGITS), DIGITS);
        BigDecimal rise = mu.multiply(sigma, DIGITS).add(mu.multiply(x, DIGITS), DIGITS);
        u = u.subtract(fall, DIGITS).add(rise, DIGITS);
        BigDecimal top = alpha.add(w, DIGITS);
        boolean spike = false;
        BigDecimal next;
        if (v.signum() <= 0) {
            next = alpha.divide(ONE.subtract(v, DIGITS), DIGITS).add(w, DIGITS);
        } else if (v.compareTo(top) < 0 && v2.signum() <= 0) {
            next = top;
        } else {
            next = ONE.negate();
            spike = true;
        }
        v2 = v1;
        v1 = v;
        v = next;
        x = decay.multiply(x, DIGITS);
        return spike;
    }

    double membrane() {
        return v.doubleValue();
    }

    double slow() {
        return u.doubleValue();
    }

    double current() {
        return x.doubleValue();
    }
}
