package dormouse.experiments.recording;

import dormouse.agent.life.Spikes;
import java.util.SplittableRandom;

/** Spikes at random, in the order of their steps. */
final class FakeSpikes implements Spikes {

    private final int[][] spikes;

    FakeSpikes(SplittableRandom random, int steps, int... layerSizes) {
        spikes = random.ints(random.nextInt(12), 0, steps)
                .sorted()
                .mapToObj(step -> {
                    int layer = random.nextInt(LAYERS);
                    return new int[] {step, layer, random.nextInt(layerSizes[layer])};
                })
                .toArray(int[][]::new);
    }

    @Override
    public int count(int layer) {
        int count = 0;
        for (int[] spike : spikes) {
            count += spike[1] == layer ? 1 : 0;
        }
        return count;
    }

    @Override
    public int total() {
        return spikes.length;
    }

    @Override
    public int step(int index) {
        return spikes[index][0];
    }

    @Override
    public int layer(int index) {
        return spikes[index][1];
    }

    @Override
    public int neuron(int index) {
        return spikes[index][2];
    }

    @Override
    public Spikes copy() {
        return this;
    }
}
