package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random I→H connections of the kind that §4 asks for, made for tests; their draws are not those of a run. */
public final class NaiveConnectivity {

    private static final int INPUTS = 49;
    private static final int HIDDENS = 784;
    private static final int INPUTS_OF_A_HIDDEN = 9;
    private static final int TARGETS_OF_AN_INPUT = HIDDENS * INPUTS_OF_A_HIDDEN / INPUTS;
    private static final int PORTIONS = 1440;
    private static final double PORTION = 0.001;

    /** By hidden and then by input neuron. */
    public final int[] pre = new int[HIDDENS * INPUTS_OF_A_HIDDEN];

    public final int[] post = new int[pre.length];
    public final double[] strength = new double[pre.length];

    public NaiveConnectivity(long seed) {
        Random random = new Random(seed);
        List<Integer> ends = new ArrayList<>();
        for (int input = 0; input < INPUTS; input++) {
            ends.addAll(Collections.nCopies(TARGETS_OF_AN_INPUT, input));
        }
        Collections.shuffle(ends, random);
        for (int i = 0; i < pre.length; i++) {
            swapUntilDistinct(ends, i, random);
        }
        for (int i = 0; i < pre.length; i++) {
            pre[i] = ends.get(i);
            post[i] = i / INPUTS_OF_A_HIDDEN;
        }
        for (int h = 0; h < HIDDENS; h++) {
            Arrays.sort(pre, h * INPUTS_OF_A_HIDDEN, (h + 1) * INPUTS_OF_A_HIDDEN);
        }
        for (int input = 0; input < INPUTS; input++) {
            handOutStrength(input, random);
        }
    }

    /** Swaps an end with random others until both are distinct from the others of their hidden neurons. */
    private static void swapUntilDistinct(List<Integer> ends, int i, Random random) {
        while (!isDistinct(ends, i)) {
            int j = random.nextInt(ends.size());
            boolean otherWasDistinct = isDistinct(ends, j);
            Collections.swap(ends, i, j);
            if (!isDistinct(ends, i) || (otherWasDistinct && !isDistinct(ends, j))) {
                Collections.swap(ends, i, j);
            }
        }
    }

    private static boolean isDistinct(List<Integer> ends, int i) {
        int first = i - i % INPUTS_OF_A_HIDDEN;
        return Collections.frequency(ends.subList(first, first + INPUTS_OF_A_HIDDEN), ends.get(i)) == 1;
    }

    private void handOutStrength(int input, Random random) {
        List<Integer> synapses = new ArrayList<>();
        for (int i = 0; i < pre.length; i++) {
            if (pre[i] == input) {
                synapses.add(i);
                strength[i] = PORTION;
            }
        }
        for (int portion = 0; portion < PORTIONS; portion++) {
            strength[synapses.get(random.nextInt(synapses.size()))] += PORTION;
        }
    }

    public NaiveForager forager(long seed) {
        return new NaiveForager(new NaiveParameters(), seed, HIDDENS, pre, post, strength);
    }
}
