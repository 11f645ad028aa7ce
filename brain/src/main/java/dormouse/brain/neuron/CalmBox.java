package dormouse.brain.neuron;

import dormouse.brain.kernel.MapKernel;
import dormouse.brain.kernel.MapKernel.Calm;
import dormouse.brain.parameters.NeuronParameters;

/**
 * The states from which a map neuron that receives no current keeps v in the calm range for a block of steps.
 *
 * <p>v' grows with v and with w, so that a neuron that starts at or above a bound and whose w stays at or above another lies, step by step, at or
 * above the one that starts at and keeps to the bounds; likewise from below. While v is in the range u moves by no more than μ·(σ − (v + 1) + x) a
 * step, and β·x, which is not negative, fades.
 * <ul>
 *   <li>From below: whoever is at the range's low end stays there under w = v − α/(1 − v), and rises under a larger one.
 *   <li>From above: the bound is walked back from the range's high end, under the largest w that there can be at each step: v = 1 − α/(v' − w).
 * </ul>
 */
final class CalmBox {

    /** How far w may lie above the saddle-node value 1 − 2√α: room for two or three synapses' currents. */
    private static final double ABOVE = 0.004;

    /** The largest current. */
    private static final double LARGEST_CURRENT = 0.05;

    /** Roundings are 1e-15 a step; this is more. */
    private static final double MARGIN = 1e-9;

    private static final int STEPS = MapKernel.BLOCK_STEPS;

    private CalmBox() {}

    /** Returns the box, or one that holds nothing where parameters leave none. */
    static Calm of(NeuronParameters p) {
        double low = MapKernel.LOWEST_CALM + MARGIN;
        double high = MapKernel.HIGHEST_CALM - MARGIN;
        double rise = p.mu() * (Math.max(0, p.sigma() - (low + 1)) + LARGEST_CURRENT);
        double fall = p.mu() * Math.max(0, high + 1 - p.sigma());
        double fade = p.beta() * LARGEST_CURRENT * (1 - Math.pow(p.currentDecay(), STEPS));
        double highestDrive = 1 - 2 * Math.sqrt(p.alpha()) + ABOVE;
        double lowestDrive = low - p.alpha() / (1 - low) + STEPS * fall + fade;
        boolean there = lowestDrive < highestDrive && highestDrive < -ABOVE;
        double v = high;
        for (int n = STEPS - 1; n >= 0; n--) {
            double rest = v - (highestDrive + n * rise);
            there &= rest > 0;
            v = Math.min(high, 1 - p.alpha() / rest);
        }
        there &= v > low;
        return new Calm(
                0.5 * (v + low),
                there ? 0.5 * (v - low) : Double.NEGATIVE_INFINITY,
                0.5 * (highestDrive + lowestDrive),
                0.5 * (highestDrive - lowestDrive),
                LARGEST_CURRENT);
    }
}
