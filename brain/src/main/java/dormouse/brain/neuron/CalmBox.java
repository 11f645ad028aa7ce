package dormouse.brain.neuron;

import dormouse.brain.kernel.MapKernel;
import dormouse.brain.kernel.MapKernel.Calm;
import dormouse.brain.parameters.NeuronParameters;

/**
 * The states from which a map neuron that receives no current hardly ever comes above 0 within a block of steps: v is near the saddle-node value 1 − √α or below it, and w near 1 − 2√α or
 * below it. How near is a matter of time, not of what is computed: a neuron that is not let in costs more a step, one that comes above 0 after all has its block computed again.
 *
 * <p>What is computed needs two things, for which the box is empty where parameters don't allow it. One step from anywhere in the box v is not above 0: v₂, of which a block keeps no more than
 * its own, is then asked for no sooner than it is known. And u stays below −{@link #FAR} throughout the block, so that a faint current changes no bit of it.
 */
final class CalmBox {

    /** How far v may lie above the saddle-node value. */
    private static final double MEMBRANE_ABOVE = 0.01;

    /** How far w may lie above the saddle-node value: such a neuron takes some 100 steps past it. */
    private static final double DRIVE_ABOVE = 0.002;

    /** How far both may lie below the saddle-node values: further than spikes and inhibition take nearly all neurons, and where quotients may be made by multiplication. */
    private static final double MEMBRANE_BELOW = 0.24;

    private static final double DRIVE_BELOW = 0.04;

    /** The largest current. */
    private static final double LARGEST_CURRENT = 0.05;

    /** How far u stays from 0. */
    private static final double FAR = 0.1;

    private CalmBox() {}

    /** Returns the box, or one that holds nothing where parameters leave none. */
    static Calm of(NeuronParameters p) {
        double membrane = 1 - Math.sqrt(p.alpha());
        double drive = 1 - 2 * Math.sqrt(p.alpha());
        double highestMembrane = membrane + MEMBRANE_ABOVE;
        double highestDrive = drive + DRIVE_ABOVE;
        double lowestMembrane = membrane - MEMBRANE_BELOW;
        double lowestDrive = drive - DRIVE_BELOW;
        // v, until it is above 0, stays above the lowest w that there can be, since α/(1 − v) is above 0; u rises the
        // most at the lowest v
        double fall = p.mu() * Math.max(0, 1 - p.sigma());
        double lowest = lowestDrive - MapKernel.BLOCK_STEPS * fall - p.beta() * LARGEST_CURRENT;
        double rise = p.mu() * Math.max(0, p.sigma() - (lowest + 1) + LARGEST_CURRENT);
        double ceiling = highestDrive + MapKernel.BLOCK_STEPS * rise;
        boolean there =
                highestMembrane <= 0 && p.alpha() / (1 - highestMembrane) + highestDrive <= 0 && ceiling <= -FAR;
        return new Calm(
                0.5 * (highestMembrane + lowestMembrane),
                there ? 0.5 * (highestMembrane - lowestMembrane) : Double.NEGATIVE_INFINITY,
                0.5 * (highestDrive + lowestDrive),
                0.5 * (highestDrive - lowestDrive),
                LARGEST_CURRENT,
                ceiling);
    }
}
