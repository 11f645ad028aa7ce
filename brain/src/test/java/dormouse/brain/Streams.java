package dormouse.brain;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Random streams for tests, each a function of its seed. */
public final class Streams {

    private Streams() {}

    /** Returns a stream of the kind that runs use. */
    public static RestorableUniformRandomProvider of(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** Returns three streams of a brain. */
    public static BrainStreams brain(long seed) {
        return new BrainStreams(of(3 * seed), of(3 * seed + 1), of(3 * seed + 2));
    }
}
