package dormouse.agent;

import dormouse.agent.life.Spikes;
import dormouse.brain.network.SpikeTrain;

/** The spikes of a brain's epoch as reports hand them out. */
final class BrainSpikes implements Spikes {

    private final SpikeTrain train;

    BrainSpikes(SpikeTrain train) {
        this.train = train;
    }

    @Override
    public int count(int layer) {
        return train.count(layer);
    }

    @Override
    public int total() {
        return train.size();
    }

    @Override
    public int step(int index) {
        return train.step(index);
    }

    @Override
    public int layer(int index) {
        return train.layer(index);
    }

    @Override
    public int neuron(int index) {
        return train.neuron(index);
    }

    @Override
    public Spikes copy() {
        SpikeTrain copy = new SpikeTrain();
        for (int k = 0; k < train.size(); k++) {
            copy.add(train.step(k), train.layer(k), train.neuron(k));
        }
        return new BrainSpikes(copy);
    }
}
