package dormouse.brain.network;

import dormouse.brain.parameters.NetworkParameters;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the synapses from input to hidden (spec §4): every hidden neuron has the same number of distinct random inputs, every input
 * neuron the same number of targets, and each input neuron hands out equal portions of strength at random over its synapses.
 */
public final class Connectivity {

    private static final int MOST_TRIES = 10_000;
    private static final int MIXING = 20;

    private Connectivity() {}

    /** Draws a network of the given shape; with fewer hidden neurons kept, a random choice of them stays, in order. */
    public static SparseProjection inputToHidden(NetworkParameters shape, UniformRandomProvider random) {
        int[][] inputs = drawInputs(shape, random);
        double[][] strengths = drawStrengths(shape, inputs, random);
        int[] kept = drawKept(shape, random);
        int[][] keptInputs = new int[kept.length][];
        double[] keptStrengths = new double[kept.length * shape.inputsPerHidden()];
        for (int k = 0; k < kept.length; k++) {
            keptInputs[k] = inputs[kept[k]];
            System.arraycopy(
                    strengths[kept[k]], 0, keptStrengths, k * shape.inputsPerHidden(), shape.inputsPerHidden());
        }
        return new SparseProjection(shape.inputs(), keptInputs, keptStrengths);
    }

    /** Deals every input neuron's targets out at random, then swaps away the places where a neuron got the same input twice. */
    private static int[][] drawInputs(NetworkParameters shape, UniformRandomProvider random) {
        int each = shape.inputsPerHidden();
        int[] dealt = new int[shape.hiddenCells() * each];
        for (int k = 0; k < dealt.length; k++) {
            dealt[k] = k % shape.inputs();
        }
        shuffle(dealt, random);
        if (!swapDoubles(dealt, each, random)) {
            dealInTurn(dealt, shape.inputs(), each, random);
        }
        int[][] inputs = new int[shape.hiddenCells()][];
        for (int j = 0; j < inputs.length; j++) {
            inputs[j] = Arrays.copyOfRange(dealt, j * each, (j + 1) * each);
            Arrays.sort(inputs[j]);
        }
        return inputs;
    }

    /** Swaps places until no neuron has an input twice; false if that gets nowhere, as where a neuron has nearly all inputs. */
    private static boolean swapDoubles(int[] dealt, int each, UniformRandomProvider random) {
        for (int k = 0; k < dealt.length; k++) {
            for (int tries = 0; countOf(dealt, k / each * each, each, dealt[k]) > 1; tries++) {
                if (tries == MOST_TRIES) {
                    return false;
                }
                swapIfDistinct(dealt, each, k, random.nextInt(dealt.length));
            }
        }
        return true;
    }

    /** Deals in turn, which gives no neuron an input twice, and mixes by swaps that keep it so. */
    private static void dealInTurn(int[] dealt, int inputs, int each, UniformRandomProvider random) {
        for (int k = 0; k < dealt.length; k++) {
            dealt[k] = k % inputs;
        }
        for (int n = 0; n < MIXING * dealt.length; n++) {
            int k = random.nextInt(dealt.length);
            swapIfDistinct(dealt, each, k, random.nextInt(dealt.length));
        }
    }

    private static void swapIfDistinct(int[] dealt, int each, int k, int other) {
        if (countOf(dealt, k / each * each, each, dealt[other]) == 0
                && countOf(dealt, other / each * each, each, dealt[k]) == 0) {
            swap(dealt, k, other);
        }
    }

    private static double[][] drawStrengths(NetworkParameters shape, int[][] inputs, UniformRandomProvider random) {
        int[][] portions = new int[inputs.length][shape.inputsPerHidden()];
        for (int i = 0; i < shape.inputs(); i++) {
            int[] at = placesOf(i, inputs);
            for (int n = at.length * shape.portionsPerSynapse(); n > 0; n--) {
                int place = at[random.nextInt(at.length)];
                portions[place / shape.inputsPerHidden()][place % shape.inputsPerHidden()]++;
            }
        }
        double[][] strengths = new double[inputs.length][shape.inputsPerHidden()];
        for (int j = 0; j < inputs.length; j++) {
            for (int c = 0; c < strengths[j].length; c++) {
                strengths[j][c] = shape.portion() * (1 + portions[j][c]);
            }
        }
        return strengths;
    }

    /** Where in the rows of {@code inputs}, counted through, the input neuron occurs. */
    private static int[] placesOf(int input, int[][] inputs) {
        int[] places = new int[inputs.length];
        int count = 0;
        for (int j = 0; j < inputs.length; j++) {
            int c = Arrays.binarySearch(inputs[j], input);
            if (c >= 0) {
                places[count++] = j * inputs[j].length + c;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int[] drawKept(NetworkParameters shape, UniformRandomProvider random) {
        int[] cells = new int[shape.hiddenCells()];
        Arrays.setAll(cells, j -> j);
        if (shape.hiddenKept() < cells.length) {
            shuffle(cells, random);
            cells = Arrays.copyOf(cells, shape.hiddenKept());
            Arrays.sort(cells);
        }
        return cells;
    }

    private static void shuffle(int[] values, UniformRandomProvider random) {
        for (int k = values.length - 1; k > 0; k--) {
            swap(values, k, random.nextInt(k + 1));
        }
    }

    private static void swap(int[] values, int a, int b) {
        int value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    private static int countOf(int[] values, int from, int length, int value) {
        int count = 0;
        for (int k = from; k < from + length; k++) {
            count += values[k] == value ? 1 : 0;
        }
        return count;
    }
}
